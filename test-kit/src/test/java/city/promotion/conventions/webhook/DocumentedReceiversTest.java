package city.promotion.conventions.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receivers of the page on webhooks do what it says. */
class DocumentedReceiversTest {

    private static final Path PAGE = Path.of("..", "docs", "api", "webhooks.md");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final WebhookSettings SETTINGS = WebhookSettings.of("a-key-of-tests-and-of-nothing-else");

    private final Vertx vertx = Vertx.vertx();
    private final Signatures signatures = new Signatures(SETTINGS);
    private final Signatures.Secret secret =
            new Signatures.Secret(UUID.randomUUID(), signatures.key().orElseThrow());
    private final Signatures.Secret another =
            new Signatures.Secret(UUID.randomUUID(), signatures.key().orElseThrow());

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void takesSignedDeliveriesOnceInJava() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        takesSignedDeliveriesOnce(source("java", "Receiver.java"), java, "Receiver.java");
    }

    @Test
    void takesSignedDeliveriesOnceInNode() throws Exception {
        assumeTrue(hasNode(), "There is no Node on this machine");
        takesSignedDeliveriesOnce(source("js", "receiver.mjs"), "node", "receiver.mjs");
    }

    private void takesSignedDeliveriesOnce(Path source, String... command) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(command)
                .directory(source.getParent().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile());
        builder.environment().put("WEBHOOK_SECRET", signatures.shown(secret));
        builder.environment().put("PORT", Integer.toString(port));
        var receiver = builder.start();
        try {
            await().atMost(PATIENCE).until(() -> listens(port));
            var event = "{\"subject\": \"/events/v1/events/1\", \"data\": {\"title\": {\"zh-Hans\": \"交流会\"}}}";
            var id = UUID.randomUUID();

            assertEquals(204, status(port, List.of(secret), id, event));
            assertEquals(204, status(port, List.of(another, secret), id, event));
            assertEquals(401, status(port, List.of(another), UUID.randomUUID(), event));
            await().atMost(PATIENCE).until(() -> !Files.readString(output).isBlank());
            assertEquals(event, Files.readString(output).strip());
        } finally {
            receiver.destroy();
        }
    }

    private int status(int port, List<Signatures.Secret> secrets, UUID id, String event) throws InterruptedException {
        var receivers = new Receivers(SETTINGS.allowedHosts().orElseThrow(), InetAddress::getAllByName);
        var sender = new Sender(receivers, signatures, Clock.systemUTC(), SETTINGS, vertx);
        return sender.send("http://localhost:" + port + "/", secrets, id, event).status();
    }

    /** The first example of that language, as a file. */
    private Path source(String language, String name) throws IOException {
        var block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        block.find();
        return Files.writeString(folder.resolve(name), block.group(1));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
