package city.promotion.local.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The three services as readers of each other, while partners write: who follows is killed, and whom it follows, and who builds its
 * copy anew. Every change is taken over, and takes effect once; the copies are what the neighbours hold.
 */
class KilledFollowerTest {

    private static final int WRITERS = 3;
    private static final int PROJECTS_OF_EACH = 6;
    /** A quarter in which nobody else signs anything. */
    private static final String QUARTER = "2001-Q2";

    private static final String FIGURES =
            "/stats/v1/datasets/PIPELINE/observations?FREQ=Q&STAGE=SIGNED&KIND=_T&SECTOR=_T"
                    + "&DISTRICT=_T&UNIT_MEASURE=NR&startPeriod=" + QUARTER + "&endPeriod=" + QUARTER;
    private static final Pattern NEXT = Pattern.compile("[?&]after=([^&>]+)");

    /** A service, a neighbour that it follows, and the kinds of records that it takes over. */
    private record Followed(Service reader, Service neighbour, List<String> kinds) {}

    private static final List<Followed> FEEDS = List.of(
            new Followed(Service.EVENTS, Service.PROJECTS, List.of("project")),
            new Followed(Service.PROJECTS, Service.EVENTS, List.of("campaign", "event", "outcome", "meeting")),
            new Followed(Service.STATS, Service.EVENTS, List.of("event", "meeting")),
            new Followed(Service.STATS, Service.PROJECTS, List.of("project", "stage-record")));

    /** What of a neighbour's table must stand in the copy that a reader keeps. */
    private record Copy(Service reader, String kept, Service neighbour, String original) {}

    private static final List<Copy> COPIES = List.of(
            new Copy(
                    Service.EVENTS,
                    "select concat_ws(' ', id, stage, visibility) from known_project",
                    Service.PROJECTS,
                    "select concat_ws(' ', id, stage, visibility) from project"),
            new Copy(
                    Service.PROJECTS,
                    "select concat_ws(' ', id, code, visibility) from known_event where not gone",
                    Service.EVENTS,
                    "select concat_ws(' ', id, code, visibility) from event"),
            new Copy(
                    Service.STATS,
                    "select concat_ws(' ', id, visibility) from known_event",
                    Service.EVENTS,
                    "select concat_ws(' ', id, visibility) from event"),
            new Copy(
                    Service.STATS,
                    "select concat_ws(' ', id, stage, visibility) from known_project",
                    Service.PROJECTS,
                    "select concat_ws(' ', id, stage, visibility) from project"),
            new Copy(
                    Service.STATS,
                    "select concat_ws(' ', id, project_id, stage, number) from known_stage_record",
                    Service.PROJECTS,
                    "select concat_ws(' ', id, project_id, stage, number) from stage_record"));

    private static BareCity city;
    private static Instances events;
    private static Instances projects;
    private static Instances stats;

    private final AtomicInteger recorded = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        city = BareCity.shared();
        city.run(Service.values());
        events = new Instances(city, Service.EVENTS, "admin");
        projects = new Instances(city, Service.PROJECTS, "admin");
        stats = new Instances(city, Service.STATS, "admin");
    }

    @Test
    void everyChangeIsTakenOverAndTakesEffectOnce() throws Exception {
        FEEDS.forEach(KilledFollowerTest::awaitFirstCopy);
        var before = new LinkedHashMap<Followed, Position>();
        for (var feed : FEEDS) {
            before.put(feed, position(feed));
        }
        var random = new Random(20_240_418);

        var writing = write();
        awaitRecorded(WRITERS * PROJECTS_OF_EACH / 3, writing);
        city.killAt(Duration.ofMillis(random.nextInt(200)), () -> city.kill(Service.STATS));
        city.kill(Service.EVENTS);
        city.run(Service.EVENTS, Service.STATS);
        awaitRecorded(WRITERS * PROJECTS_OF_EACH * 2 / 3, writing);
        city.killAt(Duration.ofMillis(random.nextInt(200)), () -> city.kill(Service.PROJECTS));
        awaitToldOfTrouble();
        city.run(Service.PROJECTS);
        writing.join();

        for (var feed : FEEDS) {
            var from = before.get(feed);
            await("each change is applied, and once: " + feed)
                    .atMost(BareCity.PATIENCE)
                    .until(() -> position(feed).applied() - from.applied() == toldSince(feed, from.cursor()));
        }
        assertCopiesAreWhatTheyCopy();
        awaitSigned();
        assertShowsHowFarItHasCome();

        var figures = stats.get(1, FIGURES + "&includeHistory=true&limit=200");
        rebuildAndKill(random);
        assertCopiesAreWhatTheyCopy();
        awaitSigned();
        assertEquals(figures, stats.get(1, FIGURES + "&includeHistory=true&limit=200"), "as if nothing had been");
    }

    /** Asked for once by an administrator; who reads meanwhile reads what he read before, from the first answer to the last. */
    private void rebuildAndKill(Random random) throws IOException {
        for (var feed : FEEDS) {
            if (feed.reader() == Service.STATS) {
                var answer = stats.send(
                        1,
                        stats.request(
                                        1,
                                        "/stats/v1/followed-feeds/"
                                                + feed.neighbour().id() + "/rebuild")
                                .POST(HttpRequest.BodyPublishers.noBody()));
                assertEquals(202, answer.statusCode(), answer.body());
            }
        }
        assertEquals(List.of(Integer.toString(WRITERS * PROJECTS_OF_EACH)), signed());
        // A reader that waits for changes hears of the wish when there is one.
        recordAnEvent(UUID.randomUUID());
        city.killAt(Duration.ofMillis(random.nextInt(300)), () -> city.kill(Service.STATS));
        city.run(Service.STATS);
        await().atMost(BareCity.PATIENCE).until(() -> {
            assertEquals(List.of(Integer.toString(WRITERS * PROJECTS_OF_EACH)), signed(), "it goes on serving");
            return FEEDS.stream()
                    .filter(feed -> feed.reader() == Service.STATS)
                    .allMatch(feed -> position(feed).cursor() != null);
        });
    }

    private CompletableFuture<Void> write() {
        var all = new ArrayList<CompletableFuture<Void>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            all.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < PROJECTS_OF_EACH; i++) {
                    recordAProjectThatIsSigned();
                    recorded.incrementAndGet();
                }
            }));
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private static void recordAProjectThatIsSigned() {
        var name = UUID.randomUUID();
        var event = recordAnEvent(name);
        var project = "/projects/v1/projects/"
                + post(projects, "/projects/v1/projects", 201, """
                        {"name": {"en": "%s"}, "kind": "REGIONAL_HQ", "visibility": "PUBLIC", "originEventId": "%s",
                         "sector": {"code": "C3484"}, "districtOfLanding": "320214", "planYear": 2024,
                         "investors": [{"name": {"en": "Investor %s"}}],
                         "unitInCharge": {"en": "Sample unit"}, "leaderInCharge": {"en": "Sample leader"},
                         "agreedInvestment": {"value": "3", "multiplier": 8, "unit": "CNY"}}""".formatted(name, event, name))
                        .path("id")
                        .asText();
        for (var stage : List.of("NEGOTIATING", "SIGNED")) {
            post(projects, project + "/transitions", 200, """
                    {"to": "%s", "effectiveDate": {"value": "2001-05-12", "precision": "DAY"}, "reason": "Sample",
                     "sources": [{"document": "urn:x-killed:follower"}]}""".formatted(stage));
        }
    }

    private static String recordAnEvent(UUID name) {
        return post(events, "/events/v1/events", 201, """
                        {"type": "SIGNING_CEREMONY", "title": {"en": "Sample %s"}, "visibility": "PUBLIC",
                         "starts": {"value": "2001-05-11", "precision": "DAY", "timeZone": "Asia/Shanghai"}}""".formatted(name))
                .path("id")
                .asText();
    }

    /** Sent with its key until an answer comes, it happens once, whoever dies meanwhile. */
    private static JsonNode post(Instances service, String path, int wanted, String body) {
        var key = UUID.randomUUID().toString();
        var answers = new ArrayList<HttpResponse<String>>();
        await(path)
                .atMost(BareCity.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    answers.add(service.attempt(service.request(1, path)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .header("If-Match", "*")
                            .POST(HttpRequest.BodyPublishers.ofString(body))));
                    var last = answers.get(answers.size() - 1);
                    return last != null && last.statusCode() != 409 && last.statusCode() != 503;
                });
        var answer = answers.get(answers.size() - 1);
        assertEquals(wanted, answer.statusCode(), answer.body());
        return service.read(answer);
    }

    private void awaitRecorded(int some, CompletableFuture<Void> writing) {
        await().atMost(BareCity.PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> recorded.get() >= some || writing.isDone());
    }

    /** A service works while its neighbours are down, and says that they are. */
    private static void awaitToldOfTrouble() {
        await().atMost(BareCity.PATIENCE).until(() -> followedFeeds().has("projects problem"));
        assertEquals("UP", stats.get(1, "/q/health").path("status").asText());
        stats.get(1, FIGURES);
    }

    private static void assertShowsHowFarItHasCome() {
        for (var neighbour : List.of("events", "projects")) {
            await(neighbour)
                    .atMost(BareCity.PATIENCE)
                    .until(() -> followedFeeds().path(neighbour).asText().matches("\\d+ s behind")
                            && !followedFeeds().has(neighbour + " problem"));
            assertTrue(
                    Pattern.compile("city_follow_lag_seconds\\{[^}]*neighbour=\"" + neighbour + "\"[^}]*} \\d")
                            .matcher(stats.get(1, "/q/metrics", 200).body())
                            .find(),
                    neighbour);
        }
    }

    private static JsonNode followedFeeds() {
        for (var check : stats.get(1, "/q/health").path("checks")) {
            if (check.path("name").asText().equals("Followed feeds")) {
                return check.path("data");
            }
        }
        throw new AssertionError("no check of the followed feeds");
    }

    private static void awaitSigned() {
        await().atMost(BareCity.PATIENCE)
                .until(KilledFollowerTest::signed, List.of(Integer.toString(WRITERS * PROJECTS_OF_EACH))::equals);
    }

    private static List<String> signed() {
        var values = new ArrayList<String>();
        stats.get(1, FIGURES)
                .path("items")
                .forEach(figure -> values.add(figure.path("value").path("value").asText()));
        return values;
    }

    private static void awaitFirstCopy(Followed feed) {
        await(feed.toString())
                .atMost(BareCity.PATIENCE)
                .until(() -> position(feed).cursor() != null);
    }

    /** The kinds that a reader asks for, as its neighbour tells them to everybody who may see them. */
    private static int toldSince(Followed feed, String cursor) {
        var neighbour = feed.neighbour() == Service.EVENTS ? events : projects;
        var types = String.join(
                ",",
                feed.kinds().stream()
                        .map(kind -> "city.promotion." + kind + ".*")
                        .toList());
        var place = cursor;
        var told = 0;
        while (true) {
            var answer = neighbour.get(
                    1,
                    "/" + feed.neighbour().id() + "/v1/changes?limit=500&type=" + types + "&after="
                            + URLEncoder.encode(place, StandardCharsets.UTF_8),
                    200);
            var changes = neighbour.read(answer).size();
            if (changes == 0) {
                return told;
            }
            told += changes;
            var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            assertTrue(link.find(), answer::body);
            place = link.group(1);
        }
    }

    private static void assertCopiesAreWhatTheyCopy() {
        for (var copy : COPIES) {
            await(copy.toString())
                    .atMost(BareCity.PATIENCE)
                    .untilAsserted(() -> assertEquals(
                            column(copy.neighbour(), copy.original()), column(copy.reader(), copy.kept())));
        }
    }

    /** Where a reader is, as it stands beside what it applied. */
    private record Position(String cursor, long applied) {}

    private static Position position(Followed feed) {
        try (var owner = city.owner(feed.reader());
                var select = owner.prepareStatement("select cursor, applied from followed_feed where neighbour = ?")) {
            select.setString(1, feed.neighbour().id());
            var row = select.executeQuery();
            return row.next() ? new Position(row.getString(1), row.getLong(2)) : new Position(null, 0);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> column(Service service, String query) throws SQLException {
        try (var owner = city.owner(service);
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new TreeSet<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
