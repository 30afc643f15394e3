package city.promotion.local.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What writers were told about their changes of one service. Each change carries a mark of its own, so that what is read later can be
 * held against it: accepted ones must be there, refused ones must not, and of those whose answer died nobody knows.
 */
final class Written {

    private final String service;
    private final Records records;
    private final String token;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> subjects = new CopyOnWriteArrayList<>();
    private final Map<String, Map<Long, String>> accepted = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> changedLast = new AtomicReference<>();
    private final AtomicInteger acceptedChanges = new AtomicInteger();
    private final AtomicInteger marks = new AtomicInteger();

    /**
     * @param list path of the records
     * @param body one of them; %s stands for its mark
     * @param table where the database keeps them
     * @param marked the column of the mark
     */
    record Records(String list, String body, String table, String marked) {}

    Written(String service, Records records, String token) {
        this.service = service;
        this.records = records;
        this.token = token;
    }

    /** Creates a record; sent with its key until an answer comes, it is created once. */
    void create(String key) throws InterruptedException {
        var mark = mark();
        while (true) {
            var answer = send(request(records.list())
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(records.body().formatted(mark))));
            if (answer != null && answer.statusCode() == 201) {
                var subject = answer.headers().firstValue("Location").orElseThrow();
                accept(subject, answer, mark);
                subjects.add(subject);
                return;
            }
            // In flight: the first try has not ended yet.
            requireOneOf(answer, 409);
            Thread.sleep(50);
        }
    }

    /** Changes one of the records, whoever else is at it, until a change is accepted. */
    void change(Random random) throws InterruptedException {
        while (true) {
            var subject = subjects.get(random.nextInt(subjects.size()));
            var found = send(request(subject).GET());
            if (found != null && found.statusCode() == 200) {
                var mark = mark();
                var answer = send(request(subject)
                        .header("If-Match", found.headers().firstValue("ETag").orElseThrow())
                        .PUT(HttpRequest.BodyPublishers.ofString(records.body().formatted(mark))));
                if (answer != null && answer.statusCode() == 200) {
                    accept(subject, answer, mark);
                    return;
                }
                requireOneOf(answer, 412, 409);
                if (answer != null) {
                    refused.add(mark);
                    continue;
                }
            }
            Thread.sleep(50);
        }
    }

    /**
     * Changes the record that was changed last by hand in the database, in a transaction that is older than that change: so many were
     * accepted meanwhile that some of them began after it. Where nobody writes meanwhile, it does not wait for long.
     */
    void correct(int writers, Connection database) throws SQLException, InterruptedException {
        var mark = mark();
        database.setAutoCommit(false);
        try (var begin = database.prepareStatement("select pg_current_xact_id()");
                var update = database.prepareStatement(
                        "update " + records.table() + " set " + records.marked()
                                + " = jsonb_build_object('en', ?), version = version + 1 where id = ?::uuid returning version")) {
            begin.execute();
            var enough = acceptedChanges.get() + writers;
            for (int i = 0; i < 100 && acceptedChanges.get() < enough; i++) {
                Thread.sleep(10);
            }
            var subject = changedLast.get();
            update.setString(1, mark);
            update.setString(2, subject.substring(subject.lastIndexOf('/') + 1));
            long version;
            try (var row = update.executeQuery()) {
                row.next();
                version = row.getLong(1);
            }
            database.commit();
            accept(subject, version, mark);
        }
    }

    int acceptedChanges() {
        return acceptedChanges.get();
    }

    /** The records that were created, each with the versions that were accepted and their marks. */
    Map<String, Map<Long, String>> accepted() {
        var all = new TreeMap<String, Map<Long, String>>();
        accepted.forEach((subject, versions) -> all.put(subject, new TreeMap<>(versions)));
        return all;
    }

    Set<String> refused() {
        return refused;
    }

    /** The version of a record as it stands. */
    long versionOf(String subject) {
        return read(send(request(subject).GET())).path("version").asLong();
    }

    HttpResponse<String> get(String path, String accept) {
        return send(request(path).setHeader("Accept", accept).GET());
    }

    JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(answer.body(), broken);
        }
    }

    List<JsonNode> lines(HttpResponse<String> answer) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : answer.body().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private String mark() {
        return "mark " + marks.incrementAndGet();
    }

    private void accept(String subject, HttpResponse<String> answer, String mark) {
        accept(subject, read(answer).path("version").asLong(), mark);
    }

    private void accept(String subject, long version, String mark) {
        accepted.computeIfAbsent(subject, first -> new ConcurrentHashMap<>()).put(version, mark);
        changedLast.set(subject);
        acceptedChanges.incrementAndGet();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60));
    }

    /** The answer, or null where the other side died. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException died) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void requireOneOf(HttpResponse<String> answer, Integer... statuses) {
        if (answer != null && !List.of(statuses).contains(answer.statusCode())) {
            throw new AssertionError(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
