package city.promotion.conventions.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.FakeReceiver;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {

    private static final UUID ID = UUID.fromString("018f0c55-8f07-7a93-8d21-4c5e6b7a8f90");
    private static final String EVENT = "{\"subject\": \"/test/v1/things/1\"}";
    private static final String PASSWORD = "only-for-tests";
    private static final Vertx VERTX = Vertx.vertx();

    private final WebhookSettings settings = new WebhookSettings(
            Optional.of(List.of("a-key-of-tests-and-of-nothing-else")),
            Optional.of(Set.of("partner.example")),
            Duration.ofSeconds(20));
    private final Signatures signatures = new Signatures(settings);
    private final List<Signatures.Secret> secrets =
            List.of(new Signatures.Secret(UUID.randomUUID(), signatures.key().orElseThrow()));

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void connectsToTheAddressThatWasJudgedUnderTheNameOfTheHost() throws InterruptedException {
        try (var receiver = new FakeReceiver()) {
            var attempt = send(loopback(), "http://partner.example:" + receiver.port() + "/in?a=b");

            assertEquals(AttemptResult.DELIVERED, attempt.result());
            var arrival = receiver.arrivals().get(0);
            assertEquals("partner.example:" + receiver.port(), arrival.header("host"));
            assertEquals("application/cloudevents+json", arrival.header("content-type"));
            assertEquals(ID.toString(), arrival.id());
            assertEquals(EVENT, arrival.body());
        }
    }

    @Test
    void connectsToNothingWhenTheNameLeadsElsewhereByNow() throws InterruptedException {
        try (var receiver = new FakeReceiver()) {
            var attempt = send(loopback(), "http://rebound.example:" + receiver.port() + "/in");

            assertEquals(AttemptResult.ADDRESS_REFUSED, attempt.result());
            assertTrue(receiver.arrivals().isEmpty());
        }
    }

    @Test
    void asksForTheCertificateOfTheHostAndChecksIt(@TempDir Path folder) throws Exception {
        var store = keyStoreOf(folder, "partner.example");
        var seen = new CopyOnWriteArrayList<String>();
        var server = tlsServer(store, seen);
        var trusted = System.getProperty("javax.net.ssl.trustStore");
        System.setProperty("javax.net.ssl.trustStore", store.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try {
            var port = server.getAddress().getPort();
            var right = send(loopback(), "https://partner.example:" + port + "/in");
            assertEquals(AttemptResult.DELIVERED, right.result(), String.valueOf(right.detail()));
            assertEquals(List.of("partner.example"), List.copyOf(seen));

            var allowed =
                    new WebhookSettings(settings.keys(), Optional.of(Set.of("other.example")), settings.patience());
            var wrong = sender(loopback(), allowed).send("https://other.example:" + port + "/in", secrets, ID, EVENT);
            assertEquals(AttemptResult.UNREACHABLE, wrong.result());
        } finally {
            System.clearProperty("javax.net.ssl.trustStorePassword");
            if (trusted == null) {
                System.clearProperty("javax.net.ssl.trustStore");
            } else {
                System.setProperty("javax.net.ssl.trustStore", trusted);
            }
            server.stop(0);
        }
    }

    @Test
    void readsLittleOfAnAnswerWithoutEnd() throws Exception {
        try (var server = serverWithoutEnd()) {
            var attempt = send(loopback(), "http://partner.example:" + server.getLocalPort() + "/in");

            assertEquals(AttemptResult.DELIVERED, attempt.result());
            assertEquals("x".repeat(1_000), attempt.detail());
        }
    }

    @Test
    void saysThatAHostCannotBeFound() throws InterruptedException {
        var attempt = send(
                host -> {
                    throw new java.net.UnknownHostException(host);
                },
                "https://partner.example/in");
        assertEquals(AttemptResult.UNREACHABLE, attempt.result());
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        var attempt = send(loopback(), "http://partner.example:" + port + "/in");
        assertEquals(AttemptResult.UNREACHABLE, attempt.result());
    }

    private Attempt send(Receivers.Directory directory, String url) throws InterruptedException {
        return sender(directory, settings).send(url, secrets, ID, EVENT);
    }

    private Sender sender(Receivers.Directory directory, WebhookSettings with) {
        return new Sender(
                new Receivers(with.allowedHosts().orElseThrow(), directory),
                signatures,
                Clock.systemUTC(),
                with,
                VERTX);
    }

    private static Receivers.Directory loopback() {
        return host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static Path keyStoreOf(Path folder, String host) throws IOException, InterruptedException {
        var store = folder.resolve("receiver.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertEquals(0, made.waitFor(), () -> made.inputReader().lines().collect(Collectors.joining("\n")));
        // The same file is what is trusted: the certificate as an entry of its own.
        return trusting(store);
    }

    private static Path trusting(Path store) throws IOException {
        try {
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            keys.setCertificateEntry("trusted", keys.getCertificate("receiver"));
            try (OutputStream out = Files.newOutputStream(store)) {
                keys.store(out, PASSWORD.toCharArray());
            }
            return store;
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static HttpsServer tlsServer(Path store, List<String> seen) throws Exception {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            session.getRequestedServerNames()
                    .forEach(name -> seen.add(new String(name.getEncoded(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Answers with chunks that never end. */
    private static ServerSocket serverWithoutEnd() throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                var out = socket.getOutputStream();
                socket.getInputStream().read(new byte[4_096]);
                out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write(("400\r\n" + "x".repeat(1_024) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException ended) {
                // The reader has had enough.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
