package city.promotion.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Keycloak beside the city. Its administrator makes a client for each caller that a test needs, with a secret of its own. */
final class Keycloak implements Identity {

    private static final List<String> ROLES =
            List.of("viewer", "partner", "editor", "verifier", "publisher", "auditor", "admin");

    private final String tokenUrl;
    private final String server;
    private final Map<String, String> tokens = new TreeMap<>();
    private Key key;

    Keycloak(String tokenUrl) {
        this.tokenUrl = tokenUrl;
        this.server = tokenUrl.substring(0, tokenUrl.indexOf("/realms/"));
    }

    @Override
    public String administrator() {
        return having("admin");
    }

    @Override
    public synchronized String having(String role) {
        return tokens.computeIfAbsent(role, name -> token(client(name)));
    }

    @Override
    public synchronized String ofDistrict(String role, String district) {
        return tokens.computeIfAbsent(role + " of " + district, name -> {
            var client = client(role);
            String group = administrate()
                    .get("/groups?search=" + district)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("[0].id");
            administrate()
                    .put("/users/" + client.user() + "/groups/" + group)
                    .then()
                    .statusCode(204);
            return token(client);
        });
    }

    /** A second key of the realm: Keycloak goes on signing with its first, and the services learn of this one by its id. */
    @Override
    public synchronized Key key() {
        if (key == null) {
            try {
                var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
                var secret =
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
                var component = administrate()
                        .body(Map.of(
                                "name",
                                "acceptance-test",
                                "providerId",
                                "rsa",
                                "providerType",
                                "org.keycloak.keys.KeyProvider",
                                "config",
                                Map.of(
                                        "priority", List.of("0"),
                                        "enabled", List.of("true"),
                                        "active", List.of("true"),
                                        "algorithm", List.of("RS256"),
                                        "privateKey", List.of(secret))))
                        .post("/components")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
                var provider = component.substring(component.lastIndexOf('/') + 1);
                String id = administrate().get("/keys").path("keys.find { it.providerId == '" + provider + "' }.kid");
                key = new Key(id, pair.getPrivate());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return key;
    }

    /** A token that the same server gave for something else. */
    String ofAnotherRealm() {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "keycloak-admin")
                .formParam("password", City.secret("keycloak-admin-password"))
                .post(server + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private String token(Client client) {
        return given().auth()
                .preemptive()
                .basic(client.name(), client.secret())
                .formParam("grant_type", "client_credentials")
                .post(tokenUrl)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private Client client(String role) {
        var name = "test-" + role + "-" + UUID.randomUUID();
        var secret = UUID.randomUUID().toString();
        var location = administrate()
                .body(Map.of(
                        "clientId",
                        name,
                        "secret",
                        secret,
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        false,
                        "serviceAccountsEnabled",
                        true))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var id = location.substring(location.lastIndexOf('/') + 1);
        String user = administrate()
                .get("/clients/" + id + "/service-account-user")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        if (ROLES.contains(role)) {
            var known = administrate()
                    .get("/roles/" + role)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getMap("$");
            administrate()
                    .body(List.of(known))
                    .post("/users/" + user + "/role-mappings/realm")
                    .then()
                    .statusCode(204);
        }
        return new Client(name, secret, user);
    }

    private RequestSpecification administrate() {
        return given().baseUri(server + "/admin/realms/city")
                .contentType("application/json")
                .header("Authorization", "Bearer " + ofAnotherRealm());
    }

    /** @param user who the client is when it acts for itself */
    private record Client(String name, String secret, String user) {}
}
