package city.promotion.conventions.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens as a service judges them whose keys stand at a provider's address; only the time is made up. */
class TrustedKeysTest {

    private static final String ISSUER = "https://provider.example";
    private static final Duration A_REFRESH = Duration.ofMinutes(5);
    private static final Duration A_PAUSE = Duration.ofSeconds(30);
    private static final RsaJsonWebKey OLD = key("2024-01");
    private static final RsaJsonWebKey NEW = key("2024-02");

    private final Hand hand = new Hand(Instant.now());
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer provider;
    private volatile String keys;
    private volatile int status = 200;
    private BearerTokens tokens;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(Executors.newCachedThreadPool());
        provider.createContext("/certs", exchange -> {
            asked.incrementAndGet();
            var body = keys.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        shows(OLD);
        tokens = new BearerTokens(
                new Settings("http://localhost:" + provider.getAddress().getPort() + "/certs"), hand);
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void readsTheKeysOnceForManyTokens() {
        for (int i = 0; i < 50; i++) {
            assertEquals("somebody", accepted(OLD));
        }
        assertEquals(1, asked.get());
    }

    @Test
    void believesANewKeyAfterThePauseAtTheLatest() {
        accepted(OLD);
        shows(OLD, NEW);
        refused(NEW);
        hand.moves(A_PAUSE);
        assertEquals("somebody", accepted(NEW));
        assertEquals("somebody", accepted(OLD));
        assertEquals(2, asked.get());
    }

    @Test
    void believesAKeyThatWasTakenBackUntilTheNextRefreshOnly() {
        accepted(OLD);
        shows(NEW);
        hand.moves(A_REFRESH.minusSeconds(1));
        accepted(OLD);
        hand.moves(Duration.ofSeconds(1));
        refused(OLD);
        accepted(NEW);
    }

    @Test
    void believesTheKeysItKnowsWhileTheProviderIsDown() {
        accepted(OLD);
        status = 503;
        hand.moves(Duration.ofHours(23));
        assertEquals("somebody", accepted(OLD));
        assertEquals(2, asked.get());
        accepted(OLD);
        assertEquals(2, asked.get(), "asked again within the pause");
        status = 200;
        hand.moves(A_PAUSE);
        shows(NEW);
        refused(OLD);
        accepted(NEW);
    }

    @Test
    void believesNoKeyForeverThatNobodyConfirms() {
        accepted(OLD);
        status = 503;
        hand.moves(Duration.ofDays(1));
        assertThrows(ServiceUnavailableException.class, () -> caller(signed(OLD)));
    }

    @Test
    void cannotSayWhetherANewKeyIsGoodWhileTheProviderIsDown() {
        provider.stop(0);
        assertThrows(ServiceUnavailableException.class, () -> caller(signed(OLD)));
    }

    @Test
    void recoversWithoutARestartWhenTheProviderComesLater() {
        status = 500;
        assertThrows(ServiceUnavailableException.class, () -> caller(signed(OLD)));
        status = 200;
        assertThrows(ServiceUnavailableException.class, () -> caller(signed(OLD)));
        hand.moves(A_PAUSE);
        assertEquals("somebody", accepted(OLD));
    }

    @Test
    void asksTheProviderOnceInAPauseForAnyNumberOfMadeUpKeys() {
        accepted(OLD);
        for (int i = 0; i < 200; i++) {
            refused(signed(OLD.getPrivateKey(), "made-up-" + i));
        }
        assertEquals(1, asked.get());
        hand.moves(A_PAUSE);
        for (int i = 0; i < 200; i++) {
            refused(signed(OLD.getPrivateKey(), "made-up-" + i));
        }
        assertEquals(2, asked.get());
    }

    @Test
    void asksOnceForTokensThatComeTogether() throws InterruptedException, ExecutionException {
        var together = Executors.newFixedThreadPool(8);
        try {
            var token = signed(OLD);
            var callers = together.invokeAll(java.util.Collections.nCopies(64, () -> caller(token)));
            for (var caller : callers) {
                assertEquals("somebody", caller.get());
            }
        } finally {
            together.shutdown();
        }
        assertEquals(1, asked.get());
    }

    @Test
    void refusesAForeignKeyUnderAKnownName() {
        var foreign = key(OLD.getKeyId());
        refused(foreign);
        accepted(OLD);
    }

    @Test
    void refusesAnswersThatAreNoKeys() {
        keys = "<html>Sign in</html>";
        assertThrows(ServiceUnavailableException.class, () -> caller(signed(OLD)));
        keys = "{\"keys\": []}";
        hand.moves(A_PAUSE);
        assertThrows(ServiceUnavailableException.class, () -> caller(signed(OLD)));
    }

    @Test
    void takesATokenThatNamesNoKeyOnlyWhileThereIsOne() {
        assertEquals("somebody", caller(signed(OLD.getPrivateKey(), null)));
        shows(OLD, NEW);
        hand.moves(A_REFRESH);
        refused(signed(OLD.getPrivateKey(), null));
    }

    @Test
    void refusesWhatIsNoTokenWithoutAsking() {
        for (var text : List.of("", "x", "a.b.c", "a.b.c.d.e", "....")) {
            refused(text);
        }
        assertTrue(asked.get() <= 1, "asked " + asked.get() + " times");
    }

    private void shows(RsaJsonWebKey... shown) {
        keys = new JsonWebKeySet(Arrays.asList(shown)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private String accepted(RsaJsonWebKey key) {
        return caller(signed(key));
    }

    private void refused(RsaJsonWebKey key) {
        refused(signed(key));
    }

    private void refused(String token) {
        assertThrows(AuthenticationFailedException.class, () -> caller(token));
    }

    private String caller(String token) {
        SecurityIdentity identity = tokens.authenticate(
                        new TokenAuthenticationRequest(new TokenCredential(token, "bearer")),
                        work -> Uni.createFrom().item(work))
                .await()
                .atMost(Duration.ofSeconds(30));
        return identity.getPrincipal().getName();
    }

    private static String signed(PublicJsonWebKey key) {
        return signed(key.getPrivateKey(), key.getKeyId());
    }

    private static String signed(PrivateKey key, String kid) {
        var unsigned = Jwt.claims()
                .issuer(ISSUER)
                .audience("city-promotion")
                .subject("somebody")
                .issuedAt(Instant.now())
                .expiresIn(3600)
                .jws();
        return (kid == null ? unsigned : unsigned.keyId(kid)).sign(key);
    }

    private static RsaJsonWebKey key(String kid) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(kid);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A clock that stands until it is moved. */
    private static final class Hand extends Clock {

        private volatile Instant now;

        private Hand(Instant now) {
            this.now = now;
        }

        void moves(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record Settings(String keyLocation) implements AuthConfig {

        @Override
        public String issuer() {
            return ISSUER;
        }

        @Override
        public String audience() {
            return "city-promotion";
        }

        @Override
        public Duration keysRefreshed() {
            return A_REFRESH;
        }

        @Override
        public Duration keysPause() {
            return A_PAUSE;
        }

        @Override
        public Duration keysKept() {
            return Duration.ofDays(1);
        }

        @Override
        public String algorithm() {
            return "RS256";
        }

        @Override
        public String tokenUrl() {
            return "/auth/token";
        }

        @Override
        public Optional<String> authorizationUrl() {
            return Optional.empty();
        }

        @Override
        public String docsClient() {
            return "city-docs";
        }

        @Override
        public Optional<List<String>> scopes() {
            return Optional.empty();
        }
    }
}
