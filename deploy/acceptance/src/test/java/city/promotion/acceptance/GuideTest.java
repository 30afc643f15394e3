package city.promotion.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages for partners tell to type is typed here, page by page in one shell, against the running city. A block that fetches
 * programs from elsewhere is marked as {@code console} and left alone; {@link ClientsTest} does what it says.
 */
class GuideTest {

    private static final Path PAGES = Path.of("..", "..", "docs", "api");
    private static final int LONGEST_SECONDS = 90;
    private static final Pattern COMMANDS = Pattern.compile("(?m)^```sh\n(.*?)^```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("(?m)^```java\n(.*?)^```", Pattern.DOTALL);
    private static final Pattern JAVASCRIPT = Pattern.compile("(?m)^```js\n(.*?)^```", Pattern.DOTALL);

    private static final String REFUSED = "refused: curl";

    /** A failure ends the page where it stands, or is told of where the page expects one; whoever types would see it, too. */
    private static final String BEFORE = """
            set -euo pipefail
            curl() { command curl --fail-with-body "$@" || { echo "refused: curl $*" >&2; return 22; }; }
            trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
            """;

    @TempDir
    private Path folder;

    static Stream<Path> pages() throws IOException {
        try (var pages = Files.list(PAGES)) {
            return pages
                    .filter(Files::isRegularFile)
                    .filter(page -> COMMANDS.matcher(read(page)).find())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void worksAsItIsWritten(Path page) throws IOException, InterruptedException {
        for (var program : List.of("bash", "curl", "jq")) {
            assumeTrue(isThere(program), program + " is missing");
        }
        var text = read(page);
        save(JAVA, text, "Receiver.java");
        save(JAVASCRIPT, text, "receiver.mjs");
        var port = freePort();
        var shell = new ProcessBuilder("bash", "-c", BEFORE + commands(text, port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.txt").toFile());
        var environment = shell.environment();
        environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + environment.get("PATH"));
        environment.put("BASE", City.base());
        environment.put("token", City.token());
        environment.put("AUTH", "Authorization: Bearer " + City.token());
        environment.put("CLIENT", "dataset-loader");
        environment.put("SECRET", Files.readString(secret()).strip());
        environment.put("PORT", Integer.toString(port));
        var running = shell.start();
        var ended = running.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        running.descendants().forEach(ProcessHandle::destroy);
        running.destroy();
        var told = Files.readString(folder.resolve("told.txt"));
        assertTrue(ended, () -> "It does not end:\n" + told);
        assertEquals(0, running.exitValue(), told);
        assertFalse(told.contains(REFUSED), told);
    }

    /** All of a page, at the address of this city and with a receiver on this machine; nobody waits long or for ever. */
    private static String commands(String page, int port) {
        return COMMANDS.matcher(page)
                .results()
                .map(block -> block.group(1))
                .reduce("", String::concat)
                .replace("https://city.example", City.base())
                .replace("https://partner.example", "http://localhost:" + port)
                .replace("while true", "for turn in 1 2")
                .replace("wait=30", "wait=1");
    }

    private void save(Pattern program, String page, String name) throws IOException {
        var source = program.matcher(page).results().map(MatchResult::group).findFirst();
        if (source.isPresent()) {
            var lines = source.get().lines().toList();
            Files.write(folder.resolve(name), lines.subList(1, lines.size() - 1));
        }
    }

    private static Path secret() {
        return Path.of(System.getProperty("city.adminPassword")).resolveSibling("dataset-loader-secret");
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
