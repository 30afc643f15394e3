package city.promotion.events.feed;

import static city.promotion.events.event.EventFixtures.EVENTS;
import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.event.EventFixtures.body;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeFeedTest {

    private static final String CHANGES = "/events/v1/changes";
    private static final String SNAPSHOT = "/events/v1/snapshot";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final Pattern AFTER = Pattern.compile("after=([^&>]+)");

    @Inject
    DataSource database;

    @Test
    void tellsACreateAChangeAndADeletionInOrder() {
        var from = latest();
        var event = aDraft();
        change(event, "summary", "{\"en\": \"Changed\"}");
        remove(event);

        read(viewer(), from, "subject", event)
                .then()
                .contentType(startsWith(BATCH))
                .body(
                        "type",
                        equalTo(List.of(
                                "city.promotion.event.created",
                                "city.promotion.event.changed",
                                "city.promotion.event.deleted")))
                .body("subject", everyItem(equalTo(event)))
                .body("specversion", everyItem(equalTo("1.0")))
                .body("source", everyItem(equalTo("/events/v1")))
                .body("id", everyItem(notNullValue()))
                .body("time", everyItem(notNullValue()))
                .body("[0].data.title.en", equalTo("Exchange conference"))
                .body("[0].data.starts.half", equalTo("PM"))
                .body("[1].data.summary.en", equalTo("Changed"))
                .body("[2].data", nullValue());
    }

    @Test
    void tellsPartsUnderTheirRecord() {
        var event = aDraft();
        var from = latest();
        var agenda = anAgendaItem(event);

        read(viewer(), from, "subject", event)
                .then()
                .body("subject", equalTo(List.of(agenda)))
                .body("[0].type", equalTo("city.promotion.agenda-item.created"))
                .body("[0].data.eventId", equalTo(event.substring(EVENTS.length() + 1)));
    }

    @Test
    void saysNothingWhenNothingChanged() {
        var event = aDraft();
        var from = latest();
        change(event);

        read(viewer(), from, "subject", event).then().body("$", hasSize(0));
    }

    @Test
    void showsEachReaderOnlyWhatHeMaySee() {
        var from = latest();
        var hidden = aDraft("visibility", "\"INTERNAL\"");
        var forPartners = aDraft("visibility", "\"PARTNER\"");
        var open = aDraft();

        read(anonymous(), from)
                .then()
                .body("subject", hasItem(open))
                .body("subject", not(hasItem(forPartners)))
                .body("subject", not(hasItem(hidden)));
        read(partner(), from)
                .then()
                .body("subject", hasItem(open))
                .body("subject", hasItem(forPartners))
                .body("subject", not(hasItem(hidden)));
        read(viewer(), from).then().body("subject", hasItem(hidden));
    }

    @Test
    void tellsWhoLosesSightOfARecordThatItIsWithdrawn() {
        var event = aDraft();
        anAgendaItem(event);
        var from = latest();
        change(event, "visibility", "\"INTERNAL\"");

        read(anonymous(), from, "subject", event)
                .then()
                .body("type", equalTo(List.of("city.promotion.event.withdrawn")))
                .body("[0].data", nullValue());
        read(viewer(), from, "subject", event)
                .then()
                .body("type", equalTo(List.of("city.promotion.event.changed")))
                .body("[0].data.visibility", equalTo("INTERNAL"));
    }

    @Test
    void tellsThatAPersonNoLongerAgreesToBeNamed() {
        var agreed =
                "{\"names\": {\"en\": \"Kenji Sample\"}, \"visibility\": \"PUBLIC\", \"consent\": {\"status\": \"GIVEN\"}}";
        var person = editor().body(agreed)
                .post("/events/v1/people")
                .then()
                .statusCode(201)
                .extract();
        var path = person.header("Location");
        var from = latest();
        var withheld = editor().header("If-Match", person.header("ETag"))
                .body(agreed.replace("GIVEN", "WITHHELD"))
                .put(path)
                .then()
                .statusCode(200)
                .extract();
        editor().header("If-Match", withheld.header("ETag"))
                .body(agreed.replace("GIVEN", "WITHHELD\", \"note\": \"by telephone"))
                .put(path)
                .then()
                .statusCode(200);

        read(anonymous(), from, "subject", path)
                .then()
                .body("type", equalTo(List.of("city.promotion.person.withdrawn")));
        read(viewer(), from, "subject", path)
                .then()
                .body("data.version", equalTo(List.of(1, 2)))
                .body("data.consent", everyItem(nullValue()));
    }

    @Test
    void neverShowsLaterWhatARecordWasWhileItWasHidden() {
        var from = latest();
        var event = aDraft("visibility", "\"INTERNAL\"", "summary", "{\"en\": \"Confidential\"}");
        change(event, "visibility", "\"PUBLIC\"");

        read(anonymous(), from, "subject", event)
                .then()
                .body("type", equalTo(List.of("city.promotion.event.changed")))
                .body("[0].data.summary", nullValue());
    }

    @Test
    void bringsThePartsAlongWhenARecordComesIntoSight() {
        var event = aDraft("visibility", "\"INTERNAL\"");
        var agenda = anAgendaItem(event);
        var from = latest();
        change(event, "visibility", "\"PUBLIC\"");

        read(anonymous(), from, "subject", event).then().body("subject", equalTo(List.of(event, agenda)));
    }

    @Test
    void doesNotPassAChangeThatCommitsLate() throws SQLException {
        var from = latest();
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insertCampaign(slow, "late");
            var event = aDraft();
            assertFalse(subjects(read(viewer(), from)).contains(event), "nothing behind a running transaction is told");
            slow.commit();
            var told = subjects(read(viewer(), from));
            assertTrue(told.contains(event));
            assertTrue(told.stream().anyMatch(subject -> subject.startsWith("/events/v1/campaigns/")));
        }
    }

    @Test
    void forgetsAChangeThatWasUndone() throws SQLException {
        var from = latest();
        try (var undone = database.getConnection()) {
            undone.setAutoCommit(false);
            insertCampaign(undone, "undone");
            undone.rollback();
        }
        read(viewer(), from, "type", "city.promotion.campaign.*").then().body("$", hasSize(0));
    }

    @Test
    void givesEachChangeOnceAcrossPages() {
        var from = latest();
        var made = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            made.add(aDraft());
        }
        var seen = new ArrayList<String>();
        var cursor = from;
        for (int page = 0; page < 10; page++) {
            var answer = read(viewer(), cursor, "limit", "2", "type", "city.promotion.event.created");
            seen.addAll(subjects(answer));
            cursor = next(answer);
        }
        assertEquals(made, seen);
    }

    @Test
    void tellsAWriterThatWaitedForTheRecordAfterTheOneThatHadIt() throws SQLException {
        var from = latest();
        try (var early = database.getConnection();
                var later = database.getConnection()) {
            early.setAutoCommit(false);
            insertCampaign(early, "begins-early");
            later.setAutoCommit(true);
            insertCampaign(later, "contested");
            retitle(early, "contested", "Second");
            early.commit();
        }
        read(viewer(), from, "type", "city.promotion.campaign.*")
                .then()
                .body(
                        "findAll { it.data.code == 'CP-TEST-contested' }.data.title.en",
                        equalTo(List.of("Late", "Second")));
    }

    @Test
    void tellsParallelWritersEachExactlyOnceAndInOrderOfTheRecord() throws Exception {
        var from = latest();
        var events = List.of(aDraft(), aDraft(), aDraft());
        var writers = Executors.newFixedThreadPool(8);
        var pages = new ArrayList<JsonPath>();
        try {
            var done = new ArrayList<CompletableFuture<Void>>();
            for (int writer = 0; writer < 8; writer++) {
                var number = writer;
                done.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 6; i++) {
                                changeUntilAccepted(events.get((number + i) % events.size()), number + "-" + i);
                            }
                        },
                        writers));
            }
            var all = CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
            var cursor = from;
            var ended = false;
            while (true) {
                ended = all.isDone();
                var answer = read(viewer(), cursor, "limit", "7", "type", "city.promotion.event.*");
                pages.add(answer.jsonPath());
                cursor = next(answer);
                if (ended && subjects(answer).isEmpty()) {
                    break;
                }
            }
            all.get(1, TimeUnit.MINUTES);
        } finally {
            writers.shutdownNow();
        }
        for (var event : events) {
            var versions = pages.stream()
                    .flatMap(page ->
                            page.<Integer>getList("findAll { it.subject == '" + event + "' }.data.version").stream())
                    .toList();
            assertEquals(IntStream.rangeClosed(0, 16).boxed().toList(), versions);
        }
    }

    @Test
    void waitsForTheNextChange() throws Exception {
        var from = latest();
        var waiting = CompletableFuture.supplyAsync(() -> read(viewer(), from, "wait", "30", "type", "*"));
        var event = aDraft();

        assertTrue(subjects(waiting.get(40, TimeUnit.SECONDS)).contains(event));
    }

    @Test
    void goesOnBehindAFilterThatLetNothingThrough() {
        var from = latest();
        aDraft();
        var answer = read(viewer(), from, "type", "city.promotion.person.*");
        answer.then().body("$", hasSize(0));
        assertFalse(next(answer).equals(from));
    }

    @Test
    void refusesACursorOfAnotherLifeOfTheLog() {
        var foreign = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("11111111-1111-1111-1111-111111111111:5:5".getBytes());
        viewer().accept(BATCH)
                .queryParam("after", foreign)
                .get(CHANGES)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:problem-type:city-promotion:cursor-expired"))
                .body("detail", org.hamcrest.Matchers.containsString(SNAPSHOT));
    }

    @Test
    void refusesWhatIsNoCursor() {
        viewer().accept(BATCH)
                .queryParam("after", "no-cursor")
                .get(CHANGES)
                .then()
                .spec(problem(ConventionProblem.BAD_CURSOR, "after"));
        viewer().accept(BATCH)
                .queryParam("wait", 31)
                .get(CHANGES)
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "wait"));
        viewer().accept(BATCH)
                .queryParam("limit", 0)
                .get(CHANGES)
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "limit"));
    }

    @Test
    void joinsTheFirstCopyToTheFeed() {
        var before = aDraft();
        var agenda = anAgendaItem(before);
        var hidden = aDraft("visibility", "\"INTERNAL\"");

        var lines = anonymous()
                .accept("application/x-ndjson")
                .get(SNAPSHOT)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\n");
        var subjects = new ArrayList<String>();
        for (var line : lines) {
            subjects.add(JsonPath.from(line).getString("subject"));
        }
        assertTrue(subjects.indexOf(before) >= 0 && subjects.indexOf(before) < subjects.indexOf(agenda));
        assertFalse(subjects.contains(hidden));

        var last = JsonPath.from(lines[lines.length - 1]);
        assertEquals("city.promotion.snapshot.completed", last.getString("type"));
        var after = aDraft();
        assertTrue(subjects(read(anonymous(), last.getString("cursor"))).contains(after));
    }

    private static String latest() {
        return next(viewer().accept(BATCH).queryParam("after", "latest").get(CHANGES));
    }

    private static Response read(RequestSpecification reader, String after, String... parameters) {
        var request = reader.accept(BATCH).queryParam("after", after);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(CHANGES).then().statusCode(200).extract().response();
    }

    private static List<String> subjects(Response answer) {
        return answer.jsonPath().getList("subject");
    }

    private static String next(Response answer) {
        var matcher = AFTER.matcher(answer.header("Link"));
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    private static String anAgendaItem(String event) {
        return editor().body("{\"kind\": \"SPEECH\", \"title\": {\"en\": \"Opening\"}}")
                .post(event + "/agenda")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void change(String event, String... more) {
        var tag = viewer().get(event).header("ETag");
        editor().header("If-Match", tag).body(body(more)).put(event).then().statusCode(200);
    }

    private static void remove(String event) {
        var tag = viewer().get(event).header("ETag");
        editor().header("If-Match", tag).delete(event).then().statusCode(204);
    }

    private static void insertCampaign(Connection connection, String name) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into campaign (id, code, title, ordered_at, visibility, version, created_at, created_by, updated_at, updated_by)
                values (gen_random_uuid(), ?, '{"en": "Late"}', now(), 'PUBLIC', 0, now(), 'test', now(), 'test')""")) {
            insert.setString(1, "CP-TEST-" + name);
            insert.executeUpdate();
        }
    }

    private static void retitle(Connection connection, String name, String title) throws SQLException {
        try (var update = connection.prepareStatement(
                "update campaign set title = jsonb_build_object('en', ?), version = version + 1 where code = ?")) {
            update.setString(1, title);
            update.setString(2, "CP-TEST-" + name);
            assertEquals(1, update.executeUpdate());
        }
    }

    private static void changeUntilAccepted(String event, String summary) {
        var status = 412;
        while (status == 412 || status == 409) {
            var tag = viewer().get(event).header("ETag");
            status = editor().header("If-Match", tag)
                    .body(body("summary", "{\"en\": \"" + summary + "\"}"))
                    .put(event)
                    .statusCode();
        }
        assertEquals(200, status);
    }
}
