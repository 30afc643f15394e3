package city.promotion.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A subscriber's receiver of webhooks that behaves as the test says, for all records or for one. */
public class FakeReceiver implements AutoCloseable {

    /** What it does with a delivery. */
    public enum Conduct {
        ACCEPT,
        FAIL,
        REDIRECT,
        HANG,
        BREAK_OFF,
        SAY_GONE
    }

    /** A delivery as it arrived; {@code conduct} is what was done with it. */
    public record Arrival(Map<String, List<String>> headers, String body, Conduct conduct) {

        public String id() {
            return header("webhook-id");
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        public String subject() {
            return event().getString("subject");
        }

        public String type() {
            return event().getString("type");
        }

        public JsonPath event() {
            return JsonPath.from(body);
        }
    }

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Map<String, Conduct> ofSubject = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Conduct conduct = Conduct.ACCEPT;

    public FakeReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://localhost:" + port() + "/changes";
    }

    /** What it does from now on. */
    public void behave(Conduct now) {
        conduct = now;
        ofSubject.clear();
    }

    /** What it does from now on with changes of one record. */
    public void behave(String subject, Conduct now) {
        ofSubject.put(subject, now);
    }

    /** Everything that arrived, in this order. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** What arrived and was accepted, in this order. */
    public List<Arrival> accepted() {
        return arrivals.stream()
                .filter(arrival -> arrival.conduct() == Conduct.ACCEPT)
                .toList();
    }

    /** What was accepted of one record. */
    public List<Arrival> accepted(String subject) {
        return accepted().stream()
                .filter(arrival -> arrival.subject().equals(subject))
                .toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var subject = JsonPath.from(body).getString("subject");
        var now = ofSubject.getOrDefault(subject, conduct);
        arrivals.add(new Arrival(Map.copyOf(exchange.getRequestHeaders()), body, now));
        switch (now) {
            case ACCEPT -> answer(exchange, 204, "");
            case FAIL -> answer(exchange, 500, "Out of order\u0000 今日休業");
            case SAY_GONE -> answer(exchange, 410, "");
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", url());
                answer(exchange, 302, "");
            }
            case HANG -> waitUntilClosed(exchange);
            case BREAK_OFF -> exchange.close();
        }
    }

    private void waitUntilClosed(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
