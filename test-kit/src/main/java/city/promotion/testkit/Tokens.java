package city.promotion.testkit;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Requests signed in as somebody: {@code Tokens.editor().body(…).post(…)}. JSON goes both ways. */
public final class Tokens {

    private Tokens() {}

    public static RequestSpecification anonymous() {
        return RestAssured.given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    public static RequestSpecification viewer() {
        return as("viewer-1", "viewer");
    }

    public static RequestSpecification partner() {
        return as("partner-1", "partner");
    }

    public static RequestSpecification editor() {
        return as("editor-1", "editor");
    }

    public static RequestSpecification verifier() {
        return as("verifier-1", "verifier");
    }

    public static RequestSpecification publisher() {
        return as("publisher-1", "publisher");
    }

    public static RequestSpecification auditor() {
        return as("auditor-1", "auditor");
    }

    public static RequestSpecification admin() {
        return as("admin-1", "admin");
    }

    /** A request of a named caller with those roles. */
    public static RequestSpecification as(String name, String... roles) {
        return bearing(token(name, roles));
    }

    /** A request with any text as bearer token. */
    public static RequestSpecification bearing(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    public static String token(String name, String... roles) {
        return valid(name, roles).sign(TestIdentity.instance().privateKey());
    }

    /** The token of somebody who works for one district. */
    public static String ofDistrict(String name, String district, String... roles) {
        return valid(name, roles)
                .claim("districts", List.of(district))
                .sign(TestIdentity.instance().privateKey());
    }

    /** The key that the service under test trusts, for tokens that are wrong in something else. */
    public static PrivateKey trustedKey() {
        return TestIdentity.instance().privateKey();
    }

    /** The claims of a valid token, to be spoilt by a test. */
    public static JwtClaimsBuilder valid(String name, String... roles) {
        return Jwt.claims()
                .issuer(TestIdentity.ISSUER)
                .audience(TestIdentity.AUDIENCE)
                .subject(name)
                .groups(Set.of(roles))
                .issuedAt(Instant.now())
                .expiresIn(3600);
    }
}
