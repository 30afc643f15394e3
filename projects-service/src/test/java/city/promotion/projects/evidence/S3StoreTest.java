package city.promotion.projects.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The signature against the examples that the protocol's documentation publishes; the store against a small stand-in. */
class S3StoreTest {

    private static final Instant EXAMPLE_TIME = Instant.parse("2013-05-24T00:00:00Z");
    private static final S3Signature SIGNATURE =
            new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    @Test
    void signsAGetAsTheDocumentationDoes() {
        var headers = SIGNATURE.headers(
                "GET",
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                Map.of("Range", "bytes=0-9"),
                new byte[0],
                EXAMPLE_TIME);
        assertTrue(headers.get("authorization")
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
        assertTrue(headers.get("authorization").contains("SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"));
    }

    @Test
    void signsAPutAsTheDocumentationDoes() {
        var headers = SIGNATURE.headers(
                "PUT",
                URI.create("https://examplebucket.s3.amazonaws.com/test%24file.text"),
                Map.of("Date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                "Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8),
                EXAMPLE_TIME);
        assertTrue(headers.get("authorization")
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
    }

    @Test
    void keepsGivesAndRemoves() throws IOException {
        var objects = new ConcurrentHashMap<String, byte[]>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, objects));
        server.start();
        try {
            var endpoint = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
            var store = new S3Store(endpoint, "evidence", SIGNATURE, Clock.systemUTC());
            var key = UUID.randomUUID().toString();
            store.put(key, new byte[] {1, 2, 3});
            assertEquals(Set.of("/evidence/" + key), objects.keySet());
            assertArrayEquals(new byte[] {1, 2, 3}, store.get(key));
            store.delete(key);
            store.delete(key);
            assertThrows(UncheckedIOException.class, () -> store.get(key));
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, byte[]> objects) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var sent = exchange.getRequestBody().readAllBytes();
        var signed = S3Signature.sha256(sent)
                        .equals(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"))
                && exchange.getRequestHeaders().getFirst("Authorization").startsWith("AWS4-HMAC-SHA256 ");
        byte[] found = null;
        var status = 403;
        if (signed) {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, sent);
                    status = 200;
                }
                case "GET" -> {
                    found = objects.get(path);
                    status = found == null ? 404 : 200;
                }
                default -> status = objects.remove(path) == null ? 404 : 204;
            }
        }
        exchange.sendResponseHeaders(status, found == null ? -1 : found.length);
        if (found != null) {
            exchange.getResponseBody().write(found);
        }
        exchange.close();
    }
}
