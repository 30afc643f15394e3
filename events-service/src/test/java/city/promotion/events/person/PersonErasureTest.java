package city.promotion.events.person;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.auditor;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.personaldata.NameProblem;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.EventFixtures;
import city.promotion.testkit.Tokens;
import city.promotion.testkit.Traces;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A name is in many places that no record owns; after the erasure it is in none. */
@QuarkusTest
class PersonErasureTest {

    private static final String PEOPLE = "/events/v1/people";
    private static final String NAMES = "/events/v1/personal-data";
    private static final String REASON = "Asked for by the person. A sample.";

    @Inject
    DataSource database;

    @Test
    void leavesTheNameNowhere() {
        var name = aName();
        var latin = "Forgotten " + name.substring(2);
        var person = created(
                PEOPLE,
                "{\"names\": {\"zh-Hans\": \"" + name + "\", \"en\": \"" + latin + "\"}, "
                        + "\"consent\": {\"status\": \"GIVEN\", \"note\": \"" + name + " by telephone\"}}");
        var id = EventFixtures.id(person);
        var event = EventFixtures.aDraft("title", "{\"en\": \"A sample\", \"zh-Hans\": \"与" + name + "的座谈\"}");
        created(
                event + "/participations",
                "{\"personId\": \"" + id + "\", \"role\": \"SPEAKER\", \"title\": {\"en\": \"Chairman " + latin
                        + "\"}}");
        created(
                "/events/v1/meetings",
                "{\"kind\": \"TALKS\", \"title\": {\"en\": \"Talks\"}, \"eventId\": \"" + EventFixtures.id(event)
                        + "\", \"participants\": [{\"side\": \"GUEST\", \"personId\": \"" + id
                        + "\", \"title\": {\"zh-Hans\": \"" + name
                        + "董事长\"}}]}");
        var speech = created(
                event + "/agenda",
                "{\"kind\": \"SPEECH\", \"title\": {\"en\": \"" + latin + ": \\\"The city\\\"\", \"zh-Hans\": \"" + name
                        + "致辞\"}}");
        editor().header("If-Match", EventFixtures.tag(speech))
                .body("{\"kind\": \"SPEECH\", \"title\": {\"zh-Hans\": \"主旨发言\"}}")
                .put(speech)
                .then()
                .statusCode(200);
        created(
                "/events/v1/follow-ups",
                "{\"eventId\": \"" + EventFixtures.id(event) + "\", \"ownerName\": {\"zh-Hans\": \"" + name
                        + "\"}, \"action\": {\"en\": \"Call " + latin.toUpperCase() + " back\"}}");
        var sheet = sheet("people", "names.zh-Hans,names.en\n" + name + "," + latin + "\n");
        viewer().queryParam("q", name).get(PEOPLE).then().statusCode(200);
        viewer().queryParam("q", latin).get(EventFixtures.EVENTS).then().statusCode(200);
        assertTrue(Traces.of(name, database)
                .containsAll(List.of("change_log", "history", "idempotency_key", "import_row", "person", "read_log")));

        var mentions =
                auditor().get(person + "/personal-data").then().statusCode(200).extract();
        assertTrue(mentions.<List<String>>path("mentions.places.table")
                .containsAll(List.of("event", "followUp", "history", "changes", "imports", "readings")));
        int total = mentions.path("mentions.total");
        erase(person, REASON, total - 1)
                .then()
                .spec(problem(NameProblem.MENTIONS_CHANGED))
                .body("mentions", equalTo(total));
        erase(person, "For " + latin.toLowerCase(), total).then().spec(problem(NameProblem.IN_REASON, "reason"));
        erase(person, REASON, total).then().statusCode(200).body("names.en", equalTo("Erased person"));

        assertEquals(List.of(), Traces.of(name, database));
        assertEquals(List.of(), Traces.of(latin, database));
        // What happened is still told, of somebody.
        viewer().get(event + "/participations").then().body("items.personId", hasItem(id));
        viewer().get(event).then().body("title.'zh-Hans'", equalTo("与[erased]的座谈"));
        viewer().get(event + "/history")
                .then()
                .body("items.findAll { it.part == 'agenda' }.action", hasItems("CREATED", "CHANGED"));
        editor().get(sheet).then().statusCode(404);
        auditor()
                .get("/events/v1/audit?record=" + id + "&sort=-at")
                .then()
                .body("items.find { it.part == 'erasure' }.reason", equalTo(REASON))
                .body("items.find { it.part == 'erasure' }.by", equalTo("admin-1"));
    }

    @Test
    void leavesTextsAsTheyAreUnlessAskedForThem() {
        var name = aName();
        var person = created(PEOPLE, "{\"names\": {\"zh-Hans\": \"" + name + "\"}}");
        var event = EventFixtures.aDraft("title", "{\"zh-Hans\": \"" + name + "致辞\"}");
        erase(person, "For " + name, null).then().spec(problem(NameProblem.IN_REASON, "reason"));
        erase(person, REASON, null).then().statusCode(200);
        viewer().get(event).then().body("title.'zh-Hans'", equalTo(name + "致辞"));
        assertFalse(Traces.of(name, database).contains("person"));
        assertFalse(Traces.of(name, database).contains("idempotency_key"));
    }

    @Test
    void writesNothingAnewThatSaysNoMoreOfThePerson() {
        var person = created(PEOPLE, "{\"names\": {\"zh-Hans\": \"" + aName() + "\"}}");
        var meeting = created(
                "/events/v1/meetings",
                "{\"kind\": \"TALKS\", \"title\": {\"en\": \"Talks\"}, \"eventId\": \""
                        + EventFixtures.id(EventFixtures.aDraft())
                        + "\", \"participants\": [{\"side\": \"GUEST\", \"personId\": \""
                        + EventFixtures.id(person) + "\"}]}");

        erase(person, REASON, null).then().statusCode(200);

        viewer().get(meeting).then().body("version", equalTo(0));
    }

    /** Somebody who is in no register. */
    @Test
    void findsAndErasesWhoIsNamedInTextsOnly() {
        var name = aName();
        var body = "{\"names\": [\"" + name + "\"]}";
        var namesake = created(PEOPLE, "{\"names\": {\"zh-Hans\": \"" + name + "\"}}");
        var event = EventFixtures.aDraft("title", "{\"zh-Hans\": \"" + name + "来访\", \"en\": \"Other text\"}");
        var tag = EventFixtures.tag(event);
        var request = "names-" + UUID.randomUUID();
        auditor()
                .header("X-Request-Id", request)
                .body(body)
                .post(NAMES + "/searches")
                .then()
                .statusCode(200)
                .body("places.find { it.table == 'event' }.id", equalTo(EventFixtures.id(event)))
                .body("places.find { it.table == 'event' }.field", equalTo("title"))
                .body("places.table", not(hasItem("person")));
        auditor()
                .get("/events/v1/audit?requestId=" + request)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].action", equalTo("READ"))
                .body("items[0].path", equalTo(NAMES + "/searches"));
        int total = auditor().body(body).post(NAMES + "/searches").path("total");
        var erasure = "{\"names\": [\"" + name + "\"], \"reason\": \"" + REASON + "\", \"mentions\": " + total + "}";
        auditor().body(erasure).post(NAMES + "/erasures").then().spec(problem(ConventionProblem.FORBIDDEN));
        admin().body(erasure)
                .post(NAMES + "/erasures")
                .then()
                .statusCode(200)
                .body("erased.table", hasItems("event", "history", "changes"));
        auditor().body(body).post(NAMES + "/searches").then().body("total", equalTo(0));
        viewer().get(event)
                .then()
                .body("title.'zh-Hans'", equalTo("[erased]来访"))
                .body("title.en", equalTo("Other text"))
                .header("ETag", not(equalTo(tag)));
        // A register keeps its names: a person on file is erased as such.
        viewer().get(namesake).then().body("names.'zh-Hans'", equalTo(name));
        auditor()
                .get("/events/v1/audit?by=admin-1&sort=-at&limit=5")
                .then()
                .body("items.findAll { it.reason == '" + REASON + "' }.action", hasItem("CREATED"));
    }

    @Test
    void refusesNamesThatStandInHalfOfAllTexts() {
        for (var name : List.of("李", "Li", "HELD", "title")) {
            auditor()
                    .body("{\"names\": [\"罗晓梅\", \"" + name + "\"]}")
                    .post(NAMES + "/searches")
                    .then()
                    .spec(problem(NameProblem.TOO_GENERAL, "names[1]"));
            admin().body("{\"names\": [\"" + name + "\"], \"reason\": \"A sample\", \"mentions\": 0}")
                    .post(NAMES + "/erasures")
                    .then()
                    .spec(problem(NameProblem.TOO_GENERAL, "names[0]"));
        }
    }

    /** What looks like a pattern is none, and a Latin name is no part of a longer word. */
    @Test
    void findsANameAsItIsWritten() {
        var last = "Q" + UUID.randomUUID().toString().substring(0, 8);
        var event = EventFixtures.aDraft(
                "title", "{\"en\": \"Jo. (" + last + ") \\\"the\\\" JO. (" + last + ")s jo.\\nXavier\"}");
        search("Jo. (" + last).body("total", not(equalTo(0)));
        search("Jox (" + last).body("total", equalTo(0));
        search("o. (" + last).body("total", equalTo(0));
        search("." + "* " + last).body("total", equalTo(0));
        search("jo. xavier").body("places.id", hasItem(EventFixtures.id(event)));
    }

    private static io.restassured.response.ValidatableResponse search(String name) {
        return auditor()
                .body("{\"names\": [\"" + name + "\"]}")
                .post(NAMES + "/searches")
                .then()
                .statusCode(200);
    }

    private static String aName() {
        return "遗忘" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Response erase(String person, String reason, Integer mentions) {
        return admin().header("If-Match", viewer().get(person).header("ETag"))
                .body("{\"reason\": \"" + reason + "\"" + (mentions == null ? "" : ", \"mentions\": " + mentions) + "}")
                .post(person + "/erasure");
    }

    /** Each with a key, so that its answer is kept. */
    private static String created(String list, String body) {
        return editor().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String sheet(String list, String csv) {
        return Tokens.editor()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/events/v1/imports?list=" + list)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }
}
