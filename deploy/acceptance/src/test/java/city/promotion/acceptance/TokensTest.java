package city.promotion.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens made from one that the city gave, each spoilt in one thing: none opens anything behind the gateway. */
class TokensTest {

    private static final List<String> READS =
            List.of("/events/v1/events", "/projects/v1/projects", "/stats/v1/releases");

    static Stream<Arguments> spoilt() throws GeneralSecurityException {
        var given = Jwt.of(City.token());
        var key = City.identity().key();
        var foreign = new Identity.Key(
                key.id(), KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        var signature = City.token().split("\\.")[2];
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("expired", given.with("exp", given.number("iat") - 3600).signedBy(key));
        tokens.put("without an expiry", given.with("exp", null).signedBy(key));
        tokens.put("for another audience", given.with("aud", "another-city").signedBy(key));
        tokens.put(
                "of another issuer",
                given.with("iss", "https://identity.example").signedBy(key));
        tokens.put("alg none", given.withHeader("alg", "none").content() + ".");
        tokens.put(
                "HS256 with the public key", given.withHeader("kid", key.id()).signedHs256(publicKey(key.secret())));
        tokens.put("of a foreign key with the right kid", given.signedBy(foreign));
        tokens.put(
                "with another subject than was signed",
                given.with("sub", "root").content() + "." + signature);
        tokens.put("no token", "city_sample");
        if (City.identity() instanceof Keycloak keycloak) {
            tokens.put("that the same server gave for another realm", keycloak.ofAnotherRealm());
        }
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

    /** Else the table above would prove nothing: what is signed here with a key of the issuer and not spoilt is believed. */
    @ParameterizedTest
    @MethodSource("reads")
    void believesTheTokenThatIsNotSpoilt(String read) {
        var token = Jwt.of(City.token()).signedBy(City.identity().key());
        City.bearing(token).get(read).then().statusCode(200);
    }

    static List<String> reads() {
        return READS;
    }

    /** Beside an outside provider the city's own issuer is absent: two who give tokens would be one too many. */
    @Test
    void aTokenBuysNoTokenFromTheCity() {
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
                    .statusCode(City.identity() instanceof OwnIssuer ? 400 : 404)
                    .body("access_token", nullValue());
        }
    }

    @Test
    void theCityShowsKeysOnlyWhereItSigns() {
        City.anybody().get("/auth/jwks").then().statusCode(City.identity() instanceof OwnIssuer ? 200 : 404);
    }

    private static byte[] publicKey(PrivateKey key) throws GeneralSecurityException {
        var secret = (RSAPrivateCrtKey) key;
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()))
                .getEncoded();
    }
}
