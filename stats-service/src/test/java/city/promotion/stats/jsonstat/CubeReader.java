package city.promotion.stats.jsonstat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the toolkit of JSON-stat understands of a cube; {@code ./city test} brings it with {@code npm ci}. */
final class CubeReader {

    private static final Path FOLDER = Path.of("..", "deploy", "acceptance", "js");

    private CubeReader() {}

    static boolean isInstalled() {
        return Files.exists(FOLDER.resolve("node_modules").resolve("jsonstat-toolkit"));
    }

    static JsonNode read(String cube) throws IOException, InterruptedException {
        var file = Files.createTempFile(Path.of("target"), "cube", ".json");
        Files.writeString(file, cube);
        var node = new ProcessBuilder(
                        "node", "read-cube.mjs", file.toAbsolutePath().toString())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, node.waitFor(), output);
        return new ObjectMapper().readTree(output);
    }
}
