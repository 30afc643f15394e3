package city.promotion.stats;

import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The figures of article 3, loaded and published through the API once for all tests. */
public final class Seed {

    private static final Path DATA = Path.of("..", "deploy", "dataset", "wuxi-2024-04");

    private Seed() {}

    public static synchronized void published() {
        List<?> there = anonymous()
                .get("/stats/v1/datasets/FDI/observations?externalId=seed:A3.16")
                .path("items");
        if (!there.isEmpty()) {
            return;
        }
        var ids = new HashMap<String, String>();
        for (var file : List.of("30-stats-releases", "31-stats-observations", "32-stats-publication")) {
            for (var entry : entries(file)) {
                send(entry, ids);
            }
        }
    }

    /** The figures of the dataset as the file has them: {@code series period value multiplier}, the value without closing zeros. */
    public static TreeSet<String> figures(String dataset) {
        List<String> dimensions =
                anonymous().get("/stats/v1/datasets/" + dataset).path("dimensions.id");
        var figures = new TreeSet<String>();
        for (var entry : entries("31-stats-observations")) {
            if (entry.get("post").textValue().contains("{release-" + dataset.toLowerCase(Locale.ROOT) + "}")) {
                for (var figure : entry.at("/body/observations")) {
                    var key = dimensions.stream()
                            .map(dimension ->
                                    figure.at("/dimensions/" + dimension).textValue())
                            .collect(Collectors.joining("."));
                    figures.add(String.join(
                            " ",
                            key,
                            figure.get("period").textValue(),
                            plain(figure.at("/value/value").textValue()),
                            figure.at("/value/multiplier").asText()));
                }
            }
        }
        assertFalse(figures.isEmpty(), dataset);
        return figures;
    }

    /** A number as a client that knows no decimals would tell it. */
    public static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static JsonNode entries(String file) {
        try {
            return new ObjectMapper().readTree(DATA.resolve(file + ".json").toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
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
