package city.promotion.events.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What ical.js understands of a calendar; {@code ./city test} brings it with {@code npm ci}. */
final class JavaScriptReader {

    private static final Path FOLDER = Path.of("..", "deploy", "acceptance", "js");
    private static final ObjectMapper JSON = new ObjectMapper();

    private JavaScriptReader() {}

    static boolean isInstalled() {
        return Files.exists(FOLDER.resolve("node_modules").resolve("ical.js"));
    }

    /** Its events, sorted by UID. */
    static List<JsonNode> events(String text) throws IOException, InterruptedException {
        var file = Files.createTempFile(Path.of("target"), "calendar", ".ics");
        Files.writeString(file, text);
        var node = new ProcessBuilder(
                        "node", "read-calendar.mjs", file.toAbsolutePath().toString())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var events = new ArrayList<JsonNode>();
        var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, node.waitFor(), output);
        for (var line : output.lines().toList()) {
            events.add(JSON.readTree(line));
        }
        return events;
    }
}
