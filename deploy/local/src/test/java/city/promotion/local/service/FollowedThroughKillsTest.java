package city.promotion.local.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight writers change the same few records of a service whose transactions take a random time to commit, while a partner's reader
 * follows its feed; service and reader are killed in the middle of it, whatever they are at. The reader ends with every change
 * exactly once, in the order in which they became true.
 */
class FollowedThroughKillsTest {

    private static final int WRITERS = 8;
    /** Of these, who correct by hand in the database. */
    private static final int BY_HAND = 2;

    private static final int CHANGES_OF_EACH = 16;
    private static final int NEW_EVERY = 8;
    private static final int SHARED = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern NEXT = Pattern.compile("[?&]after=([^&>]+)");
    private static final String BATCH = "application/cloudevents-batch+json";

    private static final Map<Service, Written.Records> RECORDS = Map.of(
            Service.EVENTS,
            new Written.Records("/events/v1/campaigns", "{\"title\": {\"en\": \"%s\"}}", "campaign", "title"),
            Service.PROJECTS,
            new Written.Records("/projects/v1/projects", """
                    {"name": {"en": "%s"}, "kind": "REGIONAL_HQ", "sample": true}""", "project", "name"),
            Service.STATS,
            new Written.Records("/stats/v1/announcements", """
                    {"datasetId": "TRADE", "kind": "FLASH", "title": {"en": "%s"}, "plannedFor": "2030-01-01T00:00:00Z"}""", "announcement", "title"));

    /** One commit in ten waits long enough to be overtaken by many that began after it. */
    private static final String LATE_COMMITS = """
            create function commit_late() returns trigger language plpgsql as
            $$ begin perform pg_sleep(case when random() < 0.1 then 0.3 else random() * 0.04 end); return null; end $$;
            create constraint trigger commits_late after insert on change_log deferrable initially deferred
            for each row execute function commit_late()""";

    private static final String PUNCTUAL_COMMITS = "drop function commit_late cascade";

    private static BareCity city;

    private final ObjectMapper json = new ObjectMapper();
    private Service service;
    private String token;
    private Written written;
    private Path notebook;
    private Process reader;

    @BeforeAll
    static void open() throws IOException {
        city = BareCity.shared();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void tellsEveryChangeOnceAndInOrder(Service followed) throws Exception {
        service = followed;
        token = city.token("editor", "publisher");
        written = new Written(city.address(service, 1), RECORDS.get(service), token);
        notebook = Files.createFile(city.folder().resolve(service.id() + ".notebook"));
        city.run(service);
        execute(LATE_COMMITS);
        var before = lastPosition();
        var beginning = next(written.get(feed("latest", 1), BATCH));
        FirstCopy copy;
        var writers = Executors.newFixedThreadPool(WRITERS);
        startReader(beginning);
        try {
            for (int i = 0; i < SHARED; i++) {
                written.create("shared-" + i);
            }
            var writing = write(writers);
            awaitPart(1, writing);
            killReader();
            startReader(beginning);
            awaitPart(2, writing);
            city.kill(service);
            city.run(service);
            copy = firstCopy();
            awaitPart(3, writing);
            killReader();
            startReader(beginning);
            writing.join();
            awaitTheLastChange(before);
        } finally {
            writers.shutdownNow();
            killReader();
            execute(PUNCTUAL_COMMITS);
        }

        var seen = seen();
        assertToldAsTheyBecameTrue(log(before), seen);
        assertHoldsWhatWritersWereTold(seen);
        assertJoinsTheFeed(copy);
        assertTellsWhoComesTooLate(beginning);
    }

    private CompletableFuture<Void> write(ExecutorService writers) {
        var all = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < WRITERS; i++) {
            var writer = i;
            all.add(CompletableFuture.runAsync(() -> changes(writer), writers));
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private void changes(int writer) {
        var random = new Random(writer);
        try (var database = city.owner(service)) {
            // Corrections take their time; half as many last as long.
            for (int i = 1; i <= (writer < BY_HAND ? CHANGES_OF_EACH / 2 : CHANGES_OF_EACH); i++) {
                if (writer < BY_HAND) {
                    written.correct(WRITERS, database);
                } else if (i % NEW_EVERY == 0) {
                    written.create(writer + "-" + i);
                } else {
                    written.change(random);
                }
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Quarters of the work, more or less; where exactly the blow falls then, nobody knows. */
    private void awaitPart(int quarter, CompletableFuture<Void> writing) {
        var changes = quarter * (WRITERS - BY_HAND) * CHANGES_OF_EACH / 4;
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> written.acceptedChanges() >= changes || writing.isDone());
    }

    private void startReader(String beginning) throws IOException {
        reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedReader.class.getName(),
                        city.address(service, 1) + "/" + service.id() + "/v1/changes",
                        token,
                        notebook.toString(),
                        beginning)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        city.folder().resolve(service.id() + ".reader.log").toFile()))
                .start();
    }

    private void killReader() {
        reader.destroyForcibly().onExit().join();
    }

    private void awaitTheLastChange(long before) {
        await("the last change is told").atMost(PATIENCE).until(() -> {
            var log = log(before);
            var seen = seen();
            return !seen.isEmpty() && line(seen.get(seen.size() - 1)).equals(log.get(log.size() - 1));
        });
    }

    /** What the reader's notebook holds; a line that is being written does not count yet. */
    private List<JsonNode> seen() throws IOException {
        var text = Files.readString(notebook);
        var events = new ArrayList<JsonNode>();
        for (var line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            json.readTree(line.substring(line.indexOf(' '))).forEach(events::add);
        }
        return events;
    }

    private static void assertToldAsTheyBecameTrue(List<String> log, List<JsonNode> seen) {
        var told = seen.stream().map(FollowedThroughKillsTest::line).toList();
        var never = new ArrayList<>(log);
        never.removeAll(told);
        assertEquals(List.of(), never, "never told");
        var once = new HashSet<String>();
        assertEquals(
                List.of(), told.stream().filter(change -> !once.add(change)).toList(), "told twice");
        assertEquals(log, told);
    }

    /** Each change of a record once, from its first version to the one that stands, and the accepted ones as they were accepted. */
    private void assertHoldsWhatWritersWereTold(List<JsonNode> seen) {
        var versions = new TreeMap<String, List<Long>>();
        var marks = new HashMap<String, Map<Long, String>>();
        for (var event : seen) {
            var subject = event.path("subject").asText();
            if (parent(subject).equals(RECORDS.get(service).list())) {
                var version = event.path("data").path("version").asLong();
                versions.computeIfAbsent(subject, first -> new ArrayList<>()).add(version);
                marks.computeIfAbsent(subject, first -> new HashMap<>()).put(version, mark(event));
            }
        }
        // A record whose creation was not answered has no key that was given up: all of them were asked for again.
        assertEquals(written.accepted().keySet(), versions.keySet());
        versions.forEach((subject, told) -> {
            var inOrder = new ArrayList<Long>();
            for (long version = 0; version <= written.versionOf(subject); version++) {
                inOrder.add(version);
            }
            assertEquals(inOrder, told, subject);
        });
        written.accepted()
                .forEach((subject, accepted) -> accepted.forEach((version, mark) ->
                        assertEquals(mark, marks.get(subject).get(version), subject + " version " + version)));
        marks.values()
                .forEach(of -> of.values()
                        .forEach(mark -> assertTrue(!written.refused().contains(mark), mark)));
    }

    /** What was copied in the middle of it all, carried on by the feed from there, is what stands. */
    private void assertJoinsTheFeed(FirstCopy copy) {
        var versions = new HashMap<>(copy.versions());
        var place = copy.place();
        while (true) {
            var answer = written.get(feed(place, 50), BATCH);
            var events = written.read(answer);
            if (events.isEmpty()) {
                break;
            }
            for (var event : events) {
                var subject = event.path("subject").asText();
                if (parent(subject).equals(RECORDS.get(service).list())) {
                    var version = event.path("data").path("version").asLong();
                    var known = versions.getOrDefault(subject, -1L);
                    assertTrue(version <= known + 1, subject + ": " + known + " in the copy, then " + version);
                    versions.put(subject, Math.max(known, version));
                }
            }
            place = next(answer);
        }
        // The copy also holds what other tests of this city wrote.
        versions.keySet().retainAll(written.accepted().keySet());
        assertEquals(written.accepted().keySet(), versions.keySet());
        versions.forEach((subject, version) -> assertEquals(written.versionOf(subject), version, subject));
    }

    private void assertTellsWhoComesTooLate(String beginning) throws SQLException, IOException {
        execute("select trim_changes(interval '0 seconds')");
        var refused = written.get(feed(beginning, 1), BATCH);
        assertEquals(410, refused.statusCode());
        assertTrue(refused.body().contains("/" + service.id() + "/v1/snapshot"), refused.body());
        assertEquals(
                200,
                written.get(feed(firstCopy().place(), 1), BATCH).statusCode(),
                "a new copy leads back into the feed");
    }

    /** @param versions of the records in the copy */
    private record FirstCopy(Map<String, Long> versions, String place) {}

    private FirstCopy firstCopy() throws IOException {
        var lines = written.lines(written.get("/" + service.id() + "/v1/snapshot", "application/x-ndjson"));
        var last = lines.get(lines.size() - 1);
        assertEquals("city.promotion.snapshot.completed", last.path("type").asText());
        var versions = new HashMap<String, Long>();
        for (var line : lines) {
            if (parent(line.path("subject").asText())
                    .equals(RECORDS.get(service).list())) {
                versions.put(
                        line.path("subject").asText(),
                        line.path("data").path("version").asLong());
            }
        }
        return new FirstCopy(versions, last.path("cursor").asText());
    }

    private String feed(String after, int limit) {
        return "/" + service.id() + "/v1/changes?limit=" + limit + "&after="
                + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }

    private static String next(java.net.http.HttpResponse<String> answer) {
        var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        assertTrue(link.find(), answer::body);
        return link.group(1);
    }

    private static String parent(String subject) {
        return subject.substring(0, subject.lastIndexOf('/'));
    }

    private static String mark(JsonNode event) {
        var data = event.path("data");
        return (data.has("title") ? data.path("title") : data.path("name"))
                .path("en")
                .asText();
    }

    private static String line(JsonNode event) {
        return event.path("id").asText() + " " + event.path("subject").asText();
    }

    private void execute(String sql) throws SQLException {
        try (var owner = city.owner(service);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private long lastPosition() throws SQLException {
        try (var owner = city.owner(service);
                var statement = owner.createStatement();
                var row = statement.executeQuery("select coalesce(max(position), 0) from change_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the database holds of the changes since, in the order that the feed promises. */
    private List<String> log(long before) throws SQLException {
        try (var owner = city.owner(service);
                var select = owner.prepareStatement(
                        "select id, subject from change_log where position > ? order by transaction, position")) {
            select.setLong(1, before);
            var lines = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return lines;
        }
    }
}
