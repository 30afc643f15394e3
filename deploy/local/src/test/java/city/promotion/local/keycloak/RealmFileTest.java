package city.promotion.local.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.local.data.DataFolder;
import city.promotion.local.identity.Role;
import city.promotion.local.service.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Keycloak imports: roles, clients, people, and no secret. */
class RealmFileTest {

    private static final Path FILE = Path.of("..", "keycloak", "realm.json");
    private static final Pattern PLACE = Pattern.compile("\"\\$\\{(\\w+)}\"");

    @TempDir
    Path folder;

    @Test
    void holdsTheRolesOfTheServices() throws IOException {
        var named = new TreeSet<String>();
        realm().path("roles")
                .path("realm")
                .forEach(role -> named.add(role.path("name").asText()));
        var ours = new TreeSet<String>();
        Stream.of(Role.values()).map(Role::id).forEach(ours::add);
        assertEquals(ours, named);
    }

    @Test
    void holdsNoSecret() throws IOException {
        for (var client : realm().path("clients")) {
            if (!client.path("publicClient").asBoolean()) {
                assertTrue(isPlace(client.path("secret")), client.path("clientId") + " has a secret in the file");
            }
        }
        for (var user : realm().path("users")) {
            user.path("credentials")
                    .forEach(credential -> assertTrue(
                            isPlace(credential.path("value")), user.path("username") + " has a password in the file"));
        }
    }

    @Test
    void getsARandomSecretForEachOfThem() throws IOException {
        var environment = keycloak().environment("sample");
        var secrets = new TreeSet<String>();
        var places = PLACE.matcher(Files.readString(FILE));
        var count = 0;
        for (; places.find(); count++) {
            var secret = environment.get(places.group(1));
            assertTrue(secret != null && secret.length() >= 24, places.group(1) + " is nothing that Keycloak is told");
            secrets.add(secret);
        }
        assertEquals(12, count);
        assertEquals(count, secrets.size());
    }

    @Test
    void keepsPasswordsForTheOwnerOnly() throws IOException {
        var file = keycloak().password(Keycloak.demo(Role.EDITOR)).path();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    /** Nobody types a password anywhere but at Keycloak, and a client that keeps no secret proves itself by PKCE. */
    @Test
    void letsEachClientDoOneThing() throws IOException {
        for (var client : realm().path("clients")) {
            var name = client.path("clientId").asText();
            var page = client.path("publicClient").asBoolean();
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), name);
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), name);
            assertEquals(page, client.path("standardFlowEnabled").asBoolean(), name);
            assertEquals(!page, client.path("serviceAccountsEnabled").asBoolean(), name);
            if (page) {
                assertEquals(
                        "S256",
                        client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText(),
                        name);
            }
        }
    }

    @Test
    void saysWhichPeopleAreInvented() throws IOException {
        var people = new TreeSet<String>();
        for (var user : realm().path("users")) {
            if (!user.has("serviceAccountClientId")) {
                people.add(user.path("username").asText());
                assertEquals("Demo", user.path("firstName").asText());
            }
        }
        assertEquals(new TreeSet<>(Keycloak.demoUsers()), people);
    }

    /** With one, Keycloak leaves out those that are built in. */
    @Test
    void listsNoClientScopes() throws IOException {
        assertFalse(realm().has("clientScopes"));
    }

    private static boolean isPlace(JsonNode value) {
        return value.asText().matches("\\$\\{\\w+}");
    }

    private static JsonNode realm() throws IOException {
        return new ObjectMapper().readTree(Files.readString(FILE));
    }

    private Keycloak keycloak() {
        return new Keycloak(new DataFolder(folder), new Ports(9000, 1, true));
    }
}
