package city.promotion.local.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A city that keeps what it is sent, and answers as it is told. */
final class FakeCity implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Received> received = new ArrayList<>();
    final Deque<Scripted> script = new ArrayDeque<>();
    private final HttpServer server;

    /** A POST as it came in. */
    record Received(String path, String query, String by, String type, byte[] bytes, String key, String ifMatch) {

        JsonNode body() throws IOException {
            return JSON.readTree(bytes);
        }
    }

    /** An answer given before the usual one. */
    record Scripted(int status, String body, Map<String, String> headers) {}

    FakeCity() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/auth/token", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var who = form.replaceAll(".*client_id=([a-z]+).*", "$1");
            send(exchange, 200, "{\"access_token\":\"" + who + "\",\"expires_in\":3600}");
        });
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param who the client id, which is the token too */
    PublicApi api(String who) {
        var address = "http://localhost:" + server.getAddress().getPort();
        return new PublicApi(address, address + "/auth/token", who, "secret");
    }

    void willAnswer(int status, String body, Map<String, String> headers) {
        script.add(new Scripted(status, body, headers));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            send(exchange, 200, "{\"status\":\"DRAFT\",\"state\":\"PENDING\"}");
            return;
        }
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                path,
                exchange.getRequestURI().getQuery(),
                headers.getFirst("Authorization").replace("Bearer ", ""),
                headers.getFirst("Content-Type"),
                exchange.getRequestBody().readAllBytes(),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("If-Match")));
        var scripted = script.poll();
        if (scripted != null) {
            scripted.headers().forEach(exchange.getResponseHeaders()::set);
            send(exchange, scripted.status(), scripted.body());
        } else {
            exchange.getResponseHeaders().set("Location", path + "/id-" + received.size());
            send(exchange, 201, "{\"id\":\"id-" + received.size() + "\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
