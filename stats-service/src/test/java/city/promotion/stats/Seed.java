package city.promotion.stats;

import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of article 3, loaded and published through the API once for all tests. */
public final class Seed {

    private static final Path DATA = Path.of("..", "deploy", "dataset", "wuxi-2024-04");

    private Seed() {}

    public static synchronized void published() throws IOException {
        List<?> there = anonymous()
                .get("/stats/v1/datasets/FDI/observations?externalId=seed:A3.16")
                .path("items");
        if (!there.isEmpty()) {
            return;
        }
        var ids = new HashMap<String, String>();
        for (var file : List.of("30-stats-releases", "31-stats-observations", "32-stats-publication")) {
            for (var entry :
                    new ObjectMapper().readTree(DATA.resolve(file + ".json").toFile())) {
                send(entry, ids);
            }
        }
    }

    private static void send(JsonNode entry, Map<String, String> ids) {
        var path = entry.get("post").textValue();
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        var request = admin().body(entry.get("body").toString());
        if (entry.has("ifMatch")) {
            request.header("If-Match", Figures.etag(path.substring(0, path.lastIndexOf('/'))));
        }
        var answer = request.post(path);
        assertTrue(answer.statusCode() < 300, () -> entry.get("ref") + ": " + answer.asString());
        ids.put(entry.get("ref").textValue(), answer.path("id"));
    }
}
