package city.promotion.conventions.security;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys of the identity provider by their {@code kid}, as it shows them at its address. They are read anew when they have
 * rested, or when a token names one that is not among them, but never more often than once in a pause: whoever sends tokens of
 * made-up keys reaches the provider no more often than anybody. While the provider is down the keys it last showed are believed.
 */
class TrustedKeys {

    private static final Logger LOG = Logger.getLogger(TrustedKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST = 1 << 20;

    private final URI address;
    private final String keyType;
    private final AuthConfig config;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Shown shown = new Shown(Map.of(), Instant.EPOCH);
    private volatile Instant askedAt = Instant.EPOCH;
    private volatile boolean silent;

    TrustedKeys(AuthConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        address = URI.create(config.keyLocation());
        keyType = config.algorithm().startsWith("ES") ? "EC" : "RSA";
    }

    /** Whether a key location is an address to ask and no file. */
    static boolean areAt(String location) {
        return location.startsWith("https:") || location.startsWith("http:");
    }

    /**
     * @param kid as the token names it; null when it names none, which is enough while there is one key only
     * @throws AuthenticationFailedException when the provider shows no such key
     * @throws ServiceUnavailableException when nobody can say, since the provider cannot be asked
     */
    PublicKey require(String kid) {
        var known = shown.find(kid);
        if (known == null) {
            asking.lock();
            try {
                known = shown.find(kid);
                if (known == null && mayAsk()) {
                    ask();
                }
            } finally {
                asking.unlock();
            }
        } else if (hasRested() && mayAsk() && asking.tryLock()) {
            // One asks; the others go on with what they know.
            try {
                ask();
            } finally {
                asking.unlock();
            }
        }
        var latest = shown;
        var key = latest.find(kid);
        if (key != null && now().isBefore(latest.since().plus(config.keysKept()))) {
            return key;
        }
        if (silent) {
            throw new ServiceUnavailableException();
        }
        throw new AuthenticationFailedException();
    }

    private boolean hasRested() {
        return !now().isBefore(shown.since().plus(config.keysRefreshed()));
    }

    private boolean mayAsk() {
        return !now().isBefore(askedAt.plus(config.keysPause()));
    }

    private void ask() {
        askedAt = now();
        try {
            shown = new Shown(read(), askedAt);
            silent = false;
        } catch (IOException | JoseException failed) {
            silent = true;
            LOG.warnf("The keys of the identity provider cannot be read at %s: %s", address, failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            silent = true;
        }
    }

    private Map<String, PublicKey> read() throws IOException, InterruptedException, JoseException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            var keys = new HashMap<String, PublicKey>();
            var set = new JsonWebKeySet(new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8));
            for (var key : set.getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey pair
                        && key.getKeyType().equals(keyType)
                        && !"enc".equals(key.getUse())) {
                    keys.put(key.getKeyId() == null ? "" : key.getKeyId(), pair.getPublicKey());
                }
            }
            if (keys.isEmpty()) {
                throw new IOException("showed no key of type " + keyType);
            }
            return Map.copyOf(keys);
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /** The keys that the provider showed, and when it was asked. */
    private record Shown(Map<String, PublicKey> keys, Instant since) {

        PublicKey find(String kid) {
            if (kid == null) {
                return keys.size() == 1 ? keys.values().iterator().next() : null;
            }
            return keys.get(kid);
        }
    }
}
