package city.promotion.conventions.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiversTest {

    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.2.7",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1"
            })
    void refusesAnAddressThatIsNotPublic(String address) {
        assertEquals(Optional.of("webhook-not-public"), at(address).fault("https://partner.example/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.215.14", "172.15.255.255", "172.32.0.1", "100.128.0.1", "2606:2800:21f::1", "2a00::1"})
    void takesAnAddressThatIsPublic(String address) {
        assertEquals(Optional.empty(), at(address).fault("https://partner.example/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://2130706433/x",
                "https://[::1]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://[fd00::1]:8443/x"
            })
    void refusesAWrittenAddressThatIsNotPublic(String url) {
        var receivers = new Receivers(Set.of(), InetAddress::getAllByName);
        assertEquals(Optional.of("webhook-not-public"), receivers.fault(url));
    }

    @Test
    void refusesANameOfWhichOneAddressIsNotPublic() {
        assertEquals(Optional.of("webhook-not-public"), at(PUBLIC, "10.0.0.1").fault("https://partner.example/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partner.example",
                "/x",
                "ftp://partner.example/x",
                "https:///x",
                "https://user:word@partner.example/x",
                "https://partner.example/x#y",
                "https://partner.example:99999/x",
                "https://127.1/x",
                "https://partner example/x"
            })
    void refusesWhatIsNoAddressOfAReceiver(String url) {
        assertEquals(Optional.of("webhook-url"), at(PUBLIC).fault(url));
    }

    @Test
    void refusesAnAddressWithoutTls() {
        assertEquals(Optional.of("webhook-https"), at(PUBLIC).fault("http://partner.example/x"));
    }

    @Test
    void refusesAHostThatNobodyKnows() {
        Receivers.Directory empty = host -> {
            throw new UnknownHostException(host);
        };
        assertEquals(Optional.of("webhook-host"), new Receivers(Set.of(), empty).fault("https://partner.example/x"));
    }

    @Test
    void takesWhatIsAllowedWhereverItIs() {
        var receivers = new Receivers(Set.of("receiver.local"), host -> addresses("127.0.0.1"));
        assertEquals(Optional.empty(), receivers.fault("http://receiver.local:8080/x"));
        assertEquals(Optional.empty(), receivers.fault("https://Receiver.Local/x"));
        assertTrue(receivers.fault("http://other.local/x").isPresent());
    }

    @Test
    void judgesANameAnewForEachConnection() throws Exception {
        var answers = new ArrayDeque<>(List.of(PUBLIC, PUBLIC, "127.0.0.1"));
        var receivers = new Receivers(Set.of(), host -> addresses(answers.remove()));
        var url = URI.create("https://partner.example/x");

        assertEquals(Optional.empty(), receivers.fault(url.toString()));
        assertEquals(PUBLIC, receivers.address(url).getHostAddress());
        assertThrows(Receivers.NotPublicException.class, () -> receivers.address(url));
    }

    private static Receivers at(String... addresses) {
        return new Receivers(Set.of(), host -> addresses(addresses));
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
