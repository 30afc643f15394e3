package city.promotion.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What is set in the realm at each start, by Keycloak's administration API: the redirect addresses, which follow the city's
 * port, and the client scope that every client has. A realm file that lists a client scope would lose those that are built in.
 */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCS = "city-docs";
    private static final String PAGE = "/docs/oauth2-redirect.html";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final String administrator;
    private final String password;

    Realm(String address, String administrator, String password) {
        this.address = address;
        this.administrator = administrator;
        this.password = password;
    }

    /**
     * Saying it again changes nothing.
     *
     * @param scope the client scope as a file
     * @param origins where the documentation page is served
     */
    void arrange(Path scope, List<String> origins) {
        try {
            var token = token();
            var scopeId = provideScope(token, scope);
            call(token, "PUT", "/default-default-client-scopes/" + scopeId, null);
            for (var each : call(token, "GET", "/clients", null)) {
                if (each.path("protocol").asText().equals("openid-connect") && isOurs(each)) {
                    call(
                            token,
                            "PUT",
                            "/clients/" + each.path("id").asText() + "/default-client-scopes/" + scopeId,
                            null);
                }
                if (each.path("clientId").asText().equals(DOCS)) {
                    call(token, "PUT", "/clients/" + each.path("id").asText(), addressed((ObjectNode) each, origins));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Keycloak's own clients (its account page, its console) are none of the city's business. */
    private static boolean isOurs(JsonNode client) {
        return !client.path("clientId")
                .asText()
                .matches("account|account-console|admin-cli|broker|realm-management|security-admin-console");
    }

    private static JsonNode addressed(ObjectNode docs, List<String> origins) {
        var redirects = docs.putArray("redirectUris");
        var pages = docs.putArray("webOrigins");
        origins.forEach(origin -> {
            redirects.add(origin + PAGE);
            pages.add(origin);
        });
        return docs;
    }

    private String provideScope(String token, Path file) throws IOException {
        var scope = JSON.readTree(Files.readString(file));
        var id = idOfScope(token, scope.path("name").asText());
        if (id == null) {
            call(token, "POST", "/client-scopes", scope);
            id = idOfScope(token, scope.path("name").asText());
        }
        return id;
    }

    private String idOfScope(String token, String name) throws IOException {
        return StreamSupport.stream(call(token, "GET", "/client-scopes", null).spliterator(), false)
                .filter(scope -> scope.path("name").asText().equals(name))
                .map(scope -> scope.path("id").asText())
                .findFirst()
                .orElse(null);
    }

    private String token() throws IOException {
        var form = "grant_type=password&client_id=admin-cli&username=" + encoded(administrator) + "&password="
                + encoded(password);
        var request = HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(request).path("access_token").asText();
    }

    /** @param body null where there is none */
    private JsonNode call(String token, String method, String path, JsonNode body) throws IOException {
        var content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(HttpRequest.newBuilder(URI.create(address + "/admin/realms/city" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, content));
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException {
        var request = builder.timeout(Duration.ofSeconds(60)).build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request.method() + " " + request.uri().getPath() + " answered "
                        + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
