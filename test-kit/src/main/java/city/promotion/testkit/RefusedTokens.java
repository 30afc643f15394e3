package city.promotion.testkit;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;

import city.promotion.conventions.problem.ConventionProblem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** Tokens that no service may believe, each wrong in one thing only: on a read that needs no token, and on a change. */
public final class RefusedTokens {

    private static final String RS256 = "SHA256withRSA";
    private static final long HOUR = 3600;

    private final String read;
    private final String list;

    private RefusedTokens(String read, String list) {
        this.read = read;
        this.list = list;
    }

    /**
     * @param read path that everybody may read
     * @param list path that editors create in
     */
    public static RefusedTokens at(String read, String list) {
        return new RefusedTokens(read, list);
    }

    /** Every token of the table is refused; the one they are made from is not. */
    public void assertRefused() {
        var checks = new ArrayList<Executable>();
        checks.add(() -> Tokens.bearing(valid().signed(RS256, Tokens.trustedKey()))
                .get(read)
                .then()
                .statusCode(200));
        checks.add(() -> Tokens.bearing(valid().signed(RS256, Tokens.trustedKey()))
                .body("{}")
                .post(list)
                .then()
                .statusCode(allOf(not(401), not(403))));
        table().forEach((name, token) -> {
            checks.add(() ->
                    assertRefused(name + " on a read", Tokens.bearing(token).get(read)));
            checks.add(() -> assertRefused(
                    name + " on a change", Tokens.bearing(token).body("{}").post(list)));
        });
        assertAll(checks);
    }

    /** Credentials that are no token at all, or more than one. */
    public void assertRefusesWhatIsNoToken() {
        var valid = valid().signed(RS256, Tokens.trustedKey());
        assertAll(
                () -> assertRefused("an empty token", with("Bearer").get(read)),
                () -> assertRefused("a blank token", with("Bearer  ").get(read)),
                () -> assertRefused("a password", with("Basic YWRtaW46YWRtaW4=").get(read)),
                () -> assertRefused("a token of no scheme", with(valid).get(read)),
                () -> assertRefused(
                        "two tokens in one",
                        with("Bearer " + valid + ", Bearer " + valid).get(read)),
                () -> assertRefused(
                        "two tokens",
                        Tokens.anonymous()
                                .header("Authorization", "Bearer " + valid, "Bearer " + valid)
                                .get(read)));
    }

    /** Without credentials a change is refused, and told how to sign in; nothing was wrong with a token. */
    public void assertChallengesWhoHasNone() {
        Tokens.anonymous()
                .body("{}")
                .post(list)
                .then()
                .spec(ProblemAssert.problem(ConventionProblem.UNAUTHENTICATED))
                .header("WWW-Authenticate", allOf(startsWith("Bearer"), not(containsString("error"))));
    }

    /** Only the identity provider gives tokens; a token can be renewed nowhere else, least of all by a token. */
    public void assertGivesNoToken() {
        var service = list.substring(0, list.indexOf('/', 1));
        for (var path : List.of("/auth/token", service + "/auth/token", service + "/v1/token")) {
            Tokens.admin()
                    .contentType("application/x-www-form-urlencoded")
                    .body("grant_type=client_credentials")
                    .post(path)
                    .then()
                    .statusCode(404);
        }
    }

    private static Map<String, String> table() {
        var valid = valid();
        var trusted = Tokens.trustedKey();
        var foreign = foreignKey();
        var now = Instant.now().getEpochSecond();
        var good = valid.signed(RS256, trusted);
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("expired", valid.with("exp", now - HOUR).signed(RS256, trusted));
        tokens.put("without an expiry", valid.without("exp").signed(RS256, trusted));
        tokens.put("of tomorrow", valid.with("nbf", now + 24 * HOUR).signed(RS256, trusted));
        tokens.put("for another audience", valid.with("aud", "another-city").signed(RS256, trusted));
        tokens.put("for no audience", valid.without("aud").signed(RS256, trusted));
        tokens.put(
                "of another issuer",
                valid.with("iss", "https://identity.example").signed(RS256, trusted));
        tokens.put("of no issuer", valid.without("iss").signed(RS256, trusted));
        tokens.put("of nobody", valid.without("sub").signed(RS256, trusted));
        tokens.put("alg none", valid.withHeader("alg", "none").unsigned());
        tokens.put("alg None", valid.withHeader("alg", "None").unsigned());
        tokens.put("alg none with a signature", valid.withHeader("alg", "none").signed(RS256, trusted));
        tokens.put("without alg", valid.withHeader("alg", null).signed(RS256, trusted));
        tokens.put("of another algorithm", valid.withHeader("alg", "RS512").signed("SHA512withRSA", trusted));
        var symmetric = valid.withHeader("alg", "HS256");
        tokens.put(
                "HS256 with the public key",
                symmetric.signedWithSecret(publicKey(trusted).getEncoded()));
        tokens.put("HS256 with the public key as text", symmetric.signedWithSecret(pem(publicKey(trusted))));
        tokens.put("of a foreign key", valid.signed(RS256, foreign));
        tokens.put(
                "of a foreign key that it brings along",
                valid.withHeader("jwk", jwk(foreign)).signed(RS256, foreign));
        tokens.put(
                "of a foreign key that it says where to find",
                valid.withHeader("jku", "http://localhost:9/jwks").signed(RS256, foreign));
        tokens.put(
                "with other roles than were signed",
                valid.with("groups", List.of("admin", "auditor")).content() + good.substring(good.lastIndexOf('.')));
        tokens.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        tokens.put(
                "with an unknown critical header",
                valid.withHeader("crit", List.of("x")).withHeader("x", "1").signed(RS256, trusted));
        tokens.put("no token", "city_sample");
        return tokens;
    }

    private static ForgedToken valid() {
        var now = Instant.now().getEpochSecond();
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", "trusted");
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", TestIdentity.ISSUER);
        claims.put("aud", TestIdentity.AUDIENCE);
        claims.put("sub", "forger-1");
        claims.put("groups", List.of("editor"));
        claims.put("iat", now);
        claims.put("exp", now + HOUR);
        return new ForgedToken(header, claims);
    }

    private static void assertRefused(String name, Response answer) {
        try {
            answer.then()
                    .spec(ProblemAssert.problem(ConventionProblem.UNAUTHENTICATED))
                    .header("WWW-Authenticate", equalTo("Bearer realm=\"city\", error=\"invalid_token\""));
        } catch (AssertionError failed) {
            throw new AssertionError("A token " + name + " was answered " + answer.statusCode(), failed);
        }
    }

    private static RequestSpecification with(String authorization) {
        return Tokens.anonymous().header("Authorization", authorization);
    }

    private static PrivateKey foreignKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(PrivateKey key) {
        var secret = (RSAPrivateCrtKey) key;
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pem(PublicKey key) {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> jwk(PrivateKey key) {
        var open = (RSAPublicKey) publicKey(key);
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return Map.of(
                "kty", "RSA",
                "n", encoder.encodeToString(open.getModulus().toByteArray()),
                "e", encoder.encodeToString(open.getPublicExponent().toByteArray()));
    }
}
