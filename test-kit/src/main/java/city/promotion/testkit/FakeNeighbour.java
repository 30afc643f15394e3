package city.promotion.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A neighbouring service as its readers see it: a change feed and a first copy, told what to say by the test. Its name comes from
 * the argument {@code neighbour} of {@code @QuarkusTestResource}; with several names, divided by commas, one feed speaks for all.
 */
public class FakeNeighbour implements QuarkusTestResourceLifecycleManager {

    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");
    private static final Pattern TYPES = Pattern.compile("type=([^&]+)");
    private static final long LONGEST_WAIT_MILLIS = 2_000;
    /** Tests and this resource live in different class loaders; the address is what they share. */
    private static final String ADDRESS = "city.test.neighbour";

    private final List<String> told = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();
    private int answer = 200;
    private String name = "events";
    private HttpServer server;

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.getOrDefault("neighbour", name);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/changes", this::changes);
        server.createContext("/v1/snapshot", this::snapshot);
        server.createContext("/test/tell", exchange -> steer(exchange, told::addAll));
        server.createContext(
                "/test/hold",
                exchange -> steer(exchange, lines -> {
                    whole.clear();
                    whole.addAll(lines);
                }));
        server.createContext(
                "/test/answer", exchange -> steer(exchange, lines -> answer = Integer.parseInt(lines.get(0))));
        server.start();
        var address = "http://localhost:" + server.getAddress().getPort();
        System.setProperty(ADDRESS, address);
        return Stream.of(name.split(","))
                .collect(Collectors.toMap(neighbour -> "city.follow.neighbours." + neighbour, each -> address + "/v1"));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Tells a change; {@code data} null says that the record is gone. */
    public static void tell(String type, String subject, String data) {
        steer("tell", event(type, subject, data));
    }

    /** What a first copy holds from now on, the last line included; nothing is sent for a copy that breaks off. */
    public static void hold(String... lines) {
        steer("hold", lines);
    }

    /** With which status the feed answers from now on: 200, 502 while it is down, 410 once for a place that is too old. */
    public static void answerWith(int status) {
        steer("answer", Integer.toString(status));
    }

    /** The last line of a whole copy after which the feed goes on with what is told from now on. */
    public static String completed(int cursor) {
        var line = event("snapshot.completed", "/test/snapshot", null);
        return line.substring(0, line.length() - 1) + ",\"cursor\":\"" + cursor + "\"}";
    }

    public static String event(String type, String subject, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + UUID.randomUUID()
                + "\",\"source\":\"/test\",\"type\":\"city.promotion." + type
                + "\",\"subject\":\"" + subject + "\",\"time\":\"" + Instant.now() + "\""
                + (data == null ? "" : ",\"data\":" + data) + "}";
    }

    private static void steer(String what, String... lines) {
        var request = HttpRequest.newBuilder(URI.create(System.getProperty(ADDRESS) + "/test/" + what))
                .POST(BodyPublishers.ofString(String.join("\n", lines)))
                .build();
        try {
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void steer(HttpExchange exchange, Consumer<List<String>> change) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (this) {
            change.accept(text.lines().toList());
            notifyAll();
        }
        send(exchange, "");
    }

    private void changes(HttpExchange exchange) throws IOException {
        var after = AFTER.matcher(exchange.getRequestURI().getQuery());
        var from = after.find() ? Integer.parseInt(after.group(1)) : 0;
        var wanted = wanted(exchange.getRequestURI().getQuery());
        List<String> news;
        int to;
        int status;
        synchronized (this) {
            if (told.size() <= from && answer == 200) {
                try {
                    wait(LONGEST_WAIT_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            status = answer;
            answer = answer == 410 ? 200 : answer;
            to = told.size();
            news = List.copyOf(told.subList(Math.min(from, to), to));
        }
        if (status != 200) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Link", "</v1/changes?after=" + to + ">; rel=\"next\"");
        send(exchange, news.stream().filter(wanted).collect(Collectors.joining(",", "[", "]")));
    }

    /** The types that the reader asked for, as the real feed filters them; all when it named none. */
    private static Predicate<String> wanted(String query) {
        var types = TYPES.matcher(query);
        if (!types.find()) {
            return line -> true;
        }
        var beginnings = Stream.of(types.group(1).split(","))
                .map(type -> "\"type\":\"" + type.replace("*", ""))
                .toList();
        return line -> beginnings.stream().anyMatch(line::contains);
    }

    private void snapshot(HttpExchange exchange) throws IOException {
        String lines;
        synchronized (this) {
            lines = whole.isEmpty() ? completed(told.size()) : String.join("\n", whole);
        }
        send(exchange, lines + "\n");
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
