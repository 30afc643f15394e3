package city.promotion.conventions.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private final Allowances allowances = new Allowances(new Settings());

    @Test
    void grantsTheQuotaAndNoMore() {
        var client = Client.called("somebody");
        for (int left = 4; left >= 0; left--) {
            var allowance = allowances.take(client, false).get(0);
            assertTrue(allowance.granted());
            assertEquals(left, allowance.left());
        }
        var spent = allowances.take(client, false).get(0);
        assertFalse(spent.granted());
        assertTrue(spent.seconds() >= 1 && spent.seconds() <= 3600, "waits " + spent.seconds());
        assertEquals("\"everyday\";q=5;w=3600", spent.asPolicy());
        assertEquals("\"everyday\";r=0;t=" + spent.seconds(), spent.asState());
    }

    @Test
    void takesNothingFromOthers() {
        var one = Client.at("192.0.2.1");
        for (int i = 0; i < 6; i++) {
            allowances.take(one, false);
        }
        assertTrue(allowances.take(Client.at("192.0.2.2"), false).get(0).granted());
        assertTrue(allowances.take(Client.called("192.0.2.1"), false).get(0).granted());
    }

    @Test
    void countsWhatIsCostlyTwice() {
        var client = Client.called("reader");
        assertEquals(List.of(true, true), granted(client));
        assertEquals(List.of(true, true), granted(client));
        assertEquals(List.of(true, false), granted(client));
    }

    @Test
    void givesSomeAQuotaOfTheirOwn() {
        var allowance = allowances.take(Client.called("key:partner"), true);
        assertEquals(1, allowance.size());
        assertEquals("\"own\";q=9;w=3600", allowance.get(0).asPolicy());
        assertEquals(
                "\"everyday\";q=5;w=3600",
                allowances.take(Client.at("key:partner"), false).get(0).asPolicy());
    }

    @Test
    void takesANetworkForOneClient() {
        assertEquals(Client.at("2001:db8:1:2::3"), Client.at("2001:db8:1:2:a:b:c:d"));
        assertNotEquals(Client.at("2001:db8:1:2::3"), Client.at("2001:db8:1:3::3"));
        assertEquals(Client.at(null), Client.at(null));
    }

    private List<Boolean> granted(Client client) {
        return allowances.take(client, true).stream().map(Allowance::granted).toList();
    }

    private record Settings() implements RateLimitConfig {

        @Override
        public long everyday() {
            return 5;
        }

        @Override
        public long costly() {
            return 2;
        }

        @Override
        public Duration window() {
            return Duration.ofHours(1);
        }

        @Override
        public Map<String, Long> clients() {
            return Map.of("key:partner", 9L);
        }
    }
}
