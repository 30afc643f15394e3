package city.promotion.conventions.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where deliveries may go: to public addresses, so that nobody can have this service call what stands beside it. A name is looked up
 * anew for each connection, and the connection goes to the very address that was judged.
 */
@ApplicationScoped
class Receivers {

    /** How a name becomes addresses. */
    interface Directory {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** The host's name leads to an address that is not public. */
    static class NotPublicException extends IOException {
        NotPublicException(String host, InetAddress address) {
            super(host + " leads to " + address.getHostAddress());
        }
    }

    /** IPv4 that is not public (IANA special-purpose registry): this net, private, shared, loopback, link-local, tests, multicast. */
    private static final List<Range> NOT_PUBLIC_4 = Range.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Of IPv6 only this is public: loopback, link-local, unique-local, multicast, mapped and translated addresses lie outside of it. */
    private static final Range PUBLIC_6 = Range.of("2000::/3");

    /** What is not public in there: Teredo and other special purposes, documentation, 6to4, which carries an IPv4 address. */
    private static final List<Range> NOT_PUBLIC_6 = Range.all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final Set<String> allowed;
    private final Directory directory;

    @Inject
    Receivers(WebhookConfig config) {
        this(config.allowedHosts().orElse(Set.of()), InetAddress::getAllByName);
    }

    Receivers(Set<String> allowed, Directory directory) {
        this.allowed = allowed;
        this.directory = directory;
    }

    /** What is wrong with an address, as the code of a violation; empty when deliveries may go there. */
    Optional<String> fault(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException noUri) {
            return Optional.of("webhook-url");
        }
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || uri.getPort() == 0
                || uri.getPort() > 65_535) {
            return Optional.of("webhook-url");
        }
        if (scheme.equals("http") && !isAllowed(uri)) {
            return Optional.of("webhook-https");
        }
        try {
            address(uri);
            return Optional.empty();
        } catch (UnknownHostException nobody) {
            return Optional.of("webhook-host");
        } catch (NotPublicException refused) {
            return Optional.of("webhook-not-public");
        }
    }

    /** The address to connect to. */
    InetAddress address(URI uri) throws UnknownHostException, NotPublicException {
        var addresses = directory.addresses(uri.getHost());
        if (!isAllowed(uri)) {
            for (var address : addresses) {
                if (!isPublic(address)) {
                    throw new NotPublicException(uri.getHost(), address);
                }
            }
        }
        return addresses[0];
    }

    private boolean isAllowed(URI uri) {
        return allowed.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(range -> range.holds(address))
                : PUBLIC_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(address));
    }

    /** Addresses that begin with the same bits. */
    private record Range(BigInteger prefix, int bits, int length) {

        static List<Range> all(String... ranges) {
            return List.of(ranges).stream().map(Range::of).toList();
        }

        static Range of(String written) {
            var slash = written.indexOf('/');
            var bits = Integer.parseInt(written.substring(slash + 1));
            try {
                // A literal is read and not looked up.
                var address = InetAddress.getByName(written.substring(0, slash)).getAddress();
                return new Range(prefix(address, bits), bits, address.length);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(written, impossible);
            }
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            return bytes.length == length && prefix(bytes, bits).equals(prefix);
        }

        private static BigInteger prefix(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
        }
    }
}
