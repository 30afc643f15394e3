import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Fills a database once, asks each request of a file many times through the gateway, and prints how long it took. */
public class Bench {

    private static final int WARM = 5;
    private static final int MOST = 100;
    private static final Duration EACH = Duration.ofSeconds(5);
    private static final int TOGETHER = Integer.parseInt(System.getenv().getOrDefault("TOGETHER", "8"));

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private String token;

    private Bench(String gateway) {
        this.gateway = gateway;
    }

    public static void main(String[] words) throws Exception {
        var bench = new Bench(words[0]);
        try (var database = DriverManager.getConnection(words[1], "postgres", System.getenv("SUPERUSER"))) {
            fill(database, Path.of(words[2]), words[3]);
        }
        var token = System.getenv("TOKEN");
        bench.token = token != null ? token : bench.signIn(System.getenv("USER_NAME"), System.getenv("USER_PASSWORD"));
        System.out.println("| request | answers | bytes | p50 ms | p95 ms | per second, " + TOGETHER + " together |");
        System.out.println("|---|---|---|---|---|---|");
        for (var line : Files.readAllLines(Path.of(words[4]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                bench.measure(line.strip());
            }
        }
    }

    /** Rows of "scale" that are there already are kept. */
    private static void fill(Connection database, Path sql, String part) throws Exception {
        if (there(database)) {
            System.out.println("The rows are there already.\n");
            return;
        }
        var began = System.nanoTime();
        try (var statement = database.createStatement()) {
            statement.execute("set scale.part = '" + Integer.parseInt(part) + "'");
            statement.execute(Files.readString(sql));
            statement.execute("vacuum analyze");
        }
        System.out.printf(Locale.ROOT, "Filled in %d s.%n%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    }

    private static boolean there(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select exists (select from external_id where system = 'scale')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private String signIn(String name, String password) throws Exception {
        var form = "grant_type=password&username=" + encoded(name) + "&password=" + encoded(password);
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(gateway + "/auth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        var found = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("No token: " + answer.statusCode() + " " + answer.body());
        }
        return found.group(1);
    }

    private void measure(String path) throws Exception {
        var first = ask(path);
        for (int i = 0; i < WARM; i++) {
            ask(path);
        }
        var took = new ArrayList<Long>();
        var until = System.nanoTime() + EACH.toNanos();
        while (took.size() < MOST && System.nanoTime() < until) {
            var began = System.nanoTime();
            ask(path);
            took.add(System.nanoTime() - began);
        }
        Collections.sort(took);
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %d | %d | %s | %s | %.1f |%n",
                path,
                first.status,
                first.bytes,
                milliseconds(took, 0.5),
                milliseconds(took, 0.95),
                together(path));
    }

    /** Answers in a second when several callers ask at once. */
    private double together(String path) throws Exception {
        if (TOGETHER == 0) {
            return Double.NaN;
        }
        var callers = Executors.newFixedThreadPool(TOGETHER);
        try {
            var began = System.nanoTime();
            var until = began + Duration.ofSeconds(3).toNanos();
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < TOGETHER; i++) {
                tasks.add(() -> {
                    var asked = 0;
                    while (System.nanoTime() < until) {
                        ask(path);
                        asked++;
                    }
                    return asked;
                });
            }
            var asked = 0;
            for (var caller : callers.invokeAll(tasks)) {
                asked += caller.get();
            }
            return asked * 1e9 / (System.nanoTime() - began);
        } finally {
            callers.shutdown();
        }
    }

    private record Answer(int status, int bytes) {}

    private Answer ask(String path) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json, */*;q=0.5")
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body().length);
    }

    private static String milliseconds(List<Long> sorted, double share) {
        var at = Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1);
        return String.format(Locale.ROOT, "%.1f", sorted.get(Math.max(0, at)) / 1e6);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
