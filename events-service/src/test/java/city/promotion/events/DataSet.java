package city.promotion.events;

import static city.promotion.testkit.Tokens.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The very files of the real data set, posted as the loader of the city posts them. */
public final class DataSet {

    private static final String NAME = "wuxi-2024-04";
    private static final String SERVICE = "/events/";
    private static final Path FOLDER = Path.of("..", "deploy", "dataset", NAME);
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> hrefs = new HashMap<>();

    /** Posts the entries meant for this service; each must be taken or be there already. */
    public static DataSet load() {
        var loaded = new DataSet();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (var entry : JSON.readTree(file.toFile())) {
                    if (entry.get("post").textValue().startsWith(SERVICE)) {
                        loaded.post(entry);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }

    /** Path of the record that an entry made. */
    public String href(String ref) {
        return hrefs.get(ref);
    }

    public String id(String ref) {
        return ids.get(ref);
    }

    int size() {
        return hrefs.size();
    }

    private void post(JsonNode entry) {
        var ref = entry.get("ref").textValue();
        var path = PLACE.matcher(entry.get("post").textValue()).replaceAll(place -> ids.get(place.group(1)));
        var body = (ObjectNode) resolved(entry.get("body"));
        if (entry.has("ifMatch")) {
            var changed = entry.get("ifMatch").textValue().replaceAll("[{}]", "");
            var tag = editor().get(hrefs.get(changed)).header("ETag");
            requireTaken(
                    ref, editor().header("If-Match", tag).body(body.toString()).post(path), 200);
            return;
        }
        body.withArray("externalIds").addObject().put("system", NAME).put("id", ref);
        var answer = editor().header("Idempotency-Key", NAME + "/" + ref)
                .body(body.toString())
                .post(path);
        requireTaken(ref, answer, 201);
        hrefs.put(ref, answer.header("Location"));
        ids.put(ref, answer.path("id"));
    }

    private static void requireTaken(String ref, Response answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(ref + ": " + answer.statusCode() + " " + answer.asString());
        }
    }

    private JsonNode resolved(JsonNode value) {
        if (value.isTextual() && value.textValue().startsWith("@")) {
            return TextNode.valueOf(ids.get(value.textValue().substring(1)));
        }
        if (value instanceof ObjectNode object) {
            var copy = JSON.createObjectNode();
            object.fields().forEachRemaining(member -> copy.set(member.getKey(), resolved(member.getValue())));
            return copy;
        }
        if (value instanceof ArrayNode array) {
            var copy = JSON.createArrayNode();
            array.forEach(element -> copy.add(resolved(element)));
            return copy;
        }
        return value;
    }
}
