package city.promotion.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import groovy.json.JsonOutput;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens made from one that the city gave, each spoilt in one thing: none opens anything behind the gateway. */
class TokensTest {

    private static final List<String> READS =
            List.of("/events/v1/events", "/projects/v1/projects", "/stats/v1/releases");

    static Stream<Arguments> spoilt() throws GeneralSecurityException, IOException {
        var given = City.token().split("\\.");
        var key = signingKey();
        var claims = members(given[1]);
        var header = members(given[0]);
        var expired = ((Number) claims.get("iat")).longValue() - 3600;
        var foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var symmetric = content(with(header, "alg", "HS256"), claims);
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("expired", signed(header, with(claims, "exp", expired), key));
        tokens.put("without an expiry", signed(header, with(claims, "exp", null), key));
        tokens.put("for another audience", signed(header, with(claims, "aud", "another-city"), key));
        tokens.put("of another issuer", signed(header, with(claims, "iss", "https://identity.example"), key));
        tokens.put("alg none", content(with(header, "alg", "none"), claims) + ".");
        tokens.put("HS256 with the public key", symmetric + "." + hs256(symmetric, publicKey(key)));
        tokens.put("of a foreign key with the right kid", signed(header, claims, foreign));
        tokens.put(
                "with another subject than was signed", content(header, with(claims, "sub", "root")) + "." + given[2]);
        tokens.put("no token", "city_sample");
        var table = new ArrayList<Arguments>();
        tokens.forEach((name, token) -> READS.forEach(read -> table.add(Arguments.of(name, read, token))));
        return table.stream();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("spoilt")
    void opensNothing(String name, String read, String token) {
        City.anybody()
                .header("Authorization", "Bearer " + token)
                .get(read)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"city\", error=\"invalid_token\""));
    }

    /** Else the table above would prove nothing: what is signed here with the city's key and not spoilt is believed. */
    @ParameterizedTest
    @MethodSource("reads")
    void believesTheTokenThatIsNotSpoilt(String read) throws GeneralSecurityException, IOException {
        var given = City.token().split("\\.");
        City.anybody()
                .header("Authorization", "Bearer " + signed(members(given[0]), members(given[1]), signingKey()))
                .get(read)
                .then()
                .statusCode(200);
    }

    static List<String> reads() {
        return READS;
    }

    @Test
    void aTokenBuysNoToken() {
        for (var grant :
                List.of("client_credentials", "refresh_token", "urn:ietf:params:oauth:grant-type:token-exchange")) {
            City.anybody()
                    .contentType("application/x-www-form-urlencoded")
                    .header("Authorization", "Bearer " + City.token())
                    .formParam("grant_type", grant)
                    .formParam("refresh_token", City.token())
                    .formParam("subject_token", City.token())
                    .post("/auth/token")
                    .then()
                    .statusCode(400)
                    .body("access_token", nullValue());
        }
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, PrivateKey key)
            throws GeneralSecurityException {
        var content = content(header, claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String hs256(String content, byte[] secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String content(Map<String, Object> header, Map<String, Object> claims) {
        return Stream.of(header, claims)
                .map(JsonOutput::toJson)
                .map(json -> base64(json.getBytes(StandardCharsets.UTF_8)))
                .reduce((first, second) -> first + "." + second)
                .orElseThrow();
    }

    private static Map<String, Object> members(String part) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .getMap("$");
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        changed.values().removeIf(Objects::isNull);
        return changed;
    }

    /** The key of the city under test, which lies beside the administrator's password. */
    private static PrivateKey signingKey() throws GeneralSecurityException, IOException {
        var file = Path.of(System.getProperty("city.adminPassword")).resolveSibling("signing-key.pem");
        var text = Files.readString(file).replaceAll("-----[^-]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
    }

    private static byte[] publicKey(PrivateKey key) throws GeneralSecurityException {
        var secret = (RSAPrivateCrtKey) key;
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()))
                .getEncoded();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
