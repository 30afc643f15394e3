import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/**
 * Loads a release of so many figures as an SDMX-CSV file through the gateway, has it checked and published, and then lets the database copy
 * the very same rows by itself: into a table of the same shape with the same checks and indexes, but without triggers and foreign keys,
 * and into one without any index.
 */
public class Loads {

    private static final int PERIODS = 120;
    private static final String[] FLOWS = {"IX", "M", "X"};
    private static final String[] PARTNERS = {"W1", "BRI", "ASEAN", "BRICS9"};
    private static final String[] OWNERSHIPS = {"_T", "PRIVATE", "FOREIGN", "STATE"};
    private static final String[] ACTIVITIES = {"_T", "ELECTRONICS", "MACHINERY", "ELEC_MACH"};
    private static final String[] MODES = {"_T", "CBEC", "SECOND_HAND_CARS", "BONDED_REPAIR", "MARKET_PROCUREMENT"};
    private static final String[] UNITS = {"CNY", "USD", "NR"};

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private String token;

    private Loads(String gateway) {
        this.gateway = gateway;
    }

    public static void main(String[] words) throws Exception {
        var loads = new Loads(words[0]);
        var rows = Integer.parseInt(words[2]);
        var given = System.getenv("TOKEN");
        loads.token = given != null ? given : loads.signIn(System.getenv("USER_NAME"), System.getenv("USER_PASSWORD"));
        try (var database = DriverManager.getConnection(words[1], "postgres", System.getenv("SUPERUSER"))) {
            loads.measure(database, rows);
        }
    }

    private void measure(Connection database, int rows) throws Exception {
        var file = file(rows, System.currentTimeMillis() / 1000);
        System.out.printf(
                Locale.ROOT,
                "%d rows, %.1f MB compressed; load %.1f on %d cores%n%n| step | s |%n|---|---|%n",
                rows,
                file.length / 1e6,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        var release = ask("POST", "/stats/v1/releases", "application/json", """
                {"datasetId": "TRADE", "kind": "FLASH", "title": {"en": "Sample of a large release"}, "visibility": "PUBLIC",
                 "sources": [{"document": "urn:x-bench:load"}]}""".getBytes(StandardCharsets.UTF_8), 201)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var loaded = timed("load", () -> ask("POST", release + "/files", "application/octet-stream", file, 201));
        var checked = timed("check alone", () -> ask("GET", release + "/consistency", null, null, 200));
        var published = timed("check and publish", () -> ask("POST", release + "/publication", null, null, 200));

        var id = release.substring(release.lastIndexOf('/') + 1);
        var same = "(select * from observation where release_id = '" + UUID.fromString(id) + "')";
        var lines = Files.createTempFile("figures", ".copy");
        try {
            try (var out = Files.newOutputStream(lines)) {
                database.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + same + " to stdout", out);
            }
            var indexed = copied(database, lines, "including all", "COPY into a table with the same checks and indexes");
            var bare = copied(database, lines, "", "COPY into a table without indexes");
            System.out.printf(
                    Locale.ROOT,
                    "%nLoad and publication with its check: %.1f s, %.2f of the copy with indexes, %.2f of the copy without.%n",
                    loaded + published,
                    (loaded + published) / indexed,
                    (loaded + published) / bare);
        } finally {
            Files.delete(lines);
        }
    }

    private static double copied(Connection database, java.nio.file.Path lines, String like, String named) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists bench_copy");
            statement.execute("create table bench_copy (like observation " + like + ")");
            try {
                return timed(named, () -> {
                    try (var in = Files.newInputStream(lines)) {
                        database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_copy from stdin", in);
                    }
                });
            } finally {
                statement.execute("drop table bench_copy");
            }
        }
    }

    /** Each run has years of its own, so that its figures supersede none of an earlier run. */
    private static byte[] file(int rows, long run) throws Exception {
        var first = 1000 + run % 90 * 20;
        var bytes = new ByteArrayOutputStream();
        try (var out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8))) {
            out.write("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,ACCUM,REF_AREA,FLOW,COUNTERPART_AREA,OWNERSHIP,ACTIVITY,TRADE_MODE,"
                    + "TRANSFORMATION,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS\n");
            for (int i = 0; i < rows; i++) {
                var series = i / PERIODS;
                var month = i % PERIODS;
                out.write("dataflow,WX_STAT:TRADE(1.0.0),R,M," + (series / 2880 % 2 == 0 ? "CUR" : "YTD") + ",320200,"
                        + FLOWS[series % 3] + "," + PARTNERS[series / 3 % 4] + "," + OWNERSHIPS[series / 12 % 4] + ","
                        + ACTIVITIES[series / 48 % 4] + "," + MODES[series / 192 % 5] + ",N," + UNITS[series / 960 % 3] + ","
                        + (first + series / 5760 * 10 + month / 12) + "-" + (month % 12 < 9 ? "0" : "") + (1 + month % 12) + ","
                        + (1000 + (i * 7919L + run) % 90000) / 10.0 + "," + (UNITS[series / 960 % 3].equals("NR") ? 0 : 4) + ",A\n");
            }
        }
        return bytes.toByteArray();
    }

    /** Sent again with the same key while the gateway has lost patience and the service works on: it is still done once. */
    private HttpResponse<String> ask(String method, String path, String type, byte[] body, int wanted) throws Exception {
        var key = UUID.randomUUID().toString();
        while (true) {
            var request = HttpRequest.newBuilder(URI.create(gateway + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json")
                    .timeout(Duration.ofMinutes(15))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(body));
            if (type != null) {
                request.header("Content-Type", type);
            }
            if (method.equals("POST")) {
                request.header("Idempotency-Key", key).header("If-Match", "*");
            }
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == wanted) {
                return answer;
            }
            if (answer.statusCode() != 504 && answer.statusCode() != 409) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double timed(String named, Step step) throws Exception {
        var began = System.nanoTime();
        step.run();
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "| %s | %.1f |%n", named, seconds);
        return seconds;
    }

    private String signIn(String name, String password) throws Exception {
        var form = "grant_type=password&username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
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
}
