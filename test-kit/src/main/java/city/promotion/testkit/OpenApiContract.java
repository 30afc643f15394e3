package city.promotion.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.RestAssured;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** The committed OpenAPI document is the contract: a change of it must be seen in review, and none may break a partner's client. */
public final class OpenApiContract {

    /** Clients are told to expect codes that they do not know. */
    private static final OpenApiDiffOptions RULES = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();

    private OpenApiContract() {}

    /** Compares what the service serves at {@code path} with {@code openapi.yaml} of its module. */
    public static void assertUnchanged(String path) throws IOException {
        var served = served(path);
        var actual = Path.of("target", "openapi.yaml");
        Files.writeString(actual, served);
        var committed = Path.of("openapi.yaml");
        assertEquals(
                Files.exists(committed) ? Files.readString(committed) : "(no openapi.yaml yet)",
                served,
                "The contract changed. If that is meant, copy " + actual.toAbsolutePath()
                        + " over openapi.yaml and say in CHANGELOG.md what clients will notice.");
    }

    /**
     * Compares the 3.0 form that the service serves with {@code openapi-promised.yaml} of its module, the contract of the last
     * release: what was added since is fine, what was taken away or narrowed is not.
     */
    public static void assertKeepsItsPromise(String path) throws IOException {
        var served = served(path + "-3.0");
        Files.writeString(Path.of("target", "openapi-promised.yaml"), served);
        var broken = broken(Files.readString(Path.of("openapi-promised.yaml")), served);
        if (!broken.isEmpty()) {
            fail("Clients written against the last release would break:\n" + broken
                    + "\nKeep the old form beside the new one (docs/api/compatibility.md).");
        }
    }

    /** What breaks clients of {@code promised} that meet {@code served}, in words; empty when nothing does. Both in OpenAPI 3.0. */
    static String broken(String promised, String served) {
        var changes = OpenApiCompare.fromContents(promised, served, null, RULES);
        var broken = new ArrayList<>(goneFields(changes));
        broken.addAll(closedReads(changes));
        changes.getMissingEndpoints().forEach(endpoint -> broken.add("gone: " + endpoint));
        changes.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .forEach(operation ->
                        broken.add("changed: " + operation.getHttpMethod() + " " + operation.getPathUrl()));
        if (changes.isIncompatible()) {
            broken.add(rendered(changes));
        }
        return String.join("\n", broken);
    }

    /** Fields, codes and schemas that went: allowed to an answer by the letter of the format, yet generated clients have them by name. */
    private static List<String> goneFields(ChangedOpenApi changes) {
        var gone = new ArrayList<String>();
        Map<String, Schema> now = changes.getNewSpecOpenApi().getComponents().getSchemas();
        changes.getOldSpecOpenApi().getComponents().getSchemas().forEach((name, schema) -> {
            if (!now.containsKey(name)) {
                gone.add("gone: schema " + name);
                return;
            }
            var fields = fields(now.get(name));
            fields(schema).stream()
                    .filter(field -> !fields.contains(field))
                    .forEach(field -> gone.add("gone: " + name + "." + field));
        });
        return gone;
    }

    /** By name, and of those with a list of codes each code, which programs know by name as well. */
    private static Set<String> fields(Schema<?> schema) {
        var names = new TreeSet<String>();
        codes(schema).forEach(code -> names.add(code));
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, field) -> {
                names.add(name);
                codes(field).forEach(code -> names.add(name + "=" + code));
            });
        }
        return names;
    }

    private static List<String> codes(Schema<?> schema) {
        return schema.getEnum() == null
                ? List.of()
                : schema.getEnum().stream().map(String::valueOf).toList();
    }

    /** What anybody could ask for, and now only who has signed in. */
    private static List<String> closedReads(ChangedOpenApi changes) {
        var closed = new ArrayList<String>();
        changes.getOldSpecOpenApi().getPaths().forEach((path, item) -> {
            var now = changes.getNewSpecOpenApi().getPaths().get(path);
            item.readOperationsMap().forEach((method, operation) -> {
                var other = now == null ? null : now.readOperationsMap().get(method);
                if (other != null && isOpen(operation) && !isOpen(other)) {
                    closed.add("closed: " + method + " " + path);
                }
            });
        });
        return closed;
    }

    private static boolean isOpen(Operation operation) {
        return operation.getSecurity() == null
                || operation.getSecurity().isEmpty()
                || operation.getSecurity().stream().anyMatch(SecurityRequirement::isEmpty);
    }

    private static String rendered(ChangedOpenApi changes) {
        var text = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static String served(String path) {
        return RestAssured.given()
                .accept("application/yaml")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
