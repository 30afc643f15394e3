package city.promotion.events.event;

import static city.promotion.events.event.EventFixtures.aHeld;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.tag;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to an event: agenda, itinerary, participations, outcomes, exhibit sections. */
@QuarkusTest
class EventPartsTest {

    private static final String TITLE = "\"title\": {\"zh-Hans\": \"签约\"}";

    private static final String AGENDA = "agenda|{\"kind\": \"SIGNING\", \"title\": {\"zh-Hans\": \"签约\"}}";
    private static final String ITINERARY = "itinerary|{\"kind\": \"VISIT\", \"title\": {\"zh-Hans\": \"走访\"}}";
    private static final String OUTCOMES = "outcomes|{\"kind\": \"LEARNING\", \"title\": {\"zh-Hans\": \"经验\"}}";
    private static final String EXHIBIT = "exhibit-sections|{\"title\": {\"zh-Hans\": \"油画\"}}";
    private static final String PARTICIPATIONS = "participations|{\"role\": \"ATTENDEE\", \"personId\": \"@person\"}";

    @Inject
    EntityManagerFactory entities;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {AGENDA, ITINERARY, OUTCOMES, EXHIBIT})
    void keepsPartsInOrderAndChangesThemByVersion(String kind, String body) {
        var parts = aHeld() + "/" + kind;
        var first = create(parts, body);
        var second = create(parts, body);
        editor().header("If-Match", tag(second))
                .body(with(body, "position", "0"))
                .put(second)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        anonymous().get(parts).then().statusCode(200).body("items.id", contains(id(second), id(first)));
        anonymous().get(first).then().statusCode(200).body("position", equalTo(1));
        editor().body(body).put(first).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", "\"7.x\"").body(body).put(first).then().spec(problem(ConventionProblem.STALE));
        viewer().body(body).post(parts).then().spec(problem(ConventionProblem.FORBIDDEN));
        editor().header("If-Match", tag(first)).delete(first).then().statusCode(204);
        anonymous().get(first).then().statusCode(404);
        anonymous().get(parts + "/" + UUID.randomUUID()).then().statusCode(404);
        editor().body(body)
                .post("/events/v1/events/" + UUID.randomUUID() + "/" + kind)
                .then()
                .spec(problem(EventProblem.NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {AGENDA, ITINERARY, OUTCOMES, EXHIBIT, PARTICIPATIONS})
    void makesNoNewVersionOfWhatStaysAsItWas(String kind, String template) {
        var body = template.replace("@person", id(create("/events/v1/people", "{\"names\": {\"zh-Hans\": \"吴建元\"}}")));
        var part = create(aHeld() + "/" + kind, body);
        editor().header("If-Match", tag(part))
                .body(body)
                .put(part)
                .then()
                .statusCode(200)
                .body("version", equalTo(0));
        editor().header("If-Match", tag(part))
                .body(with(body, "sources", "[{\"document\": \"urn:x-test:1\"}]"))
                .put(part)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {AGENDA, ITINERARY, OUTCOMES, EXHIBIT, PARTICIPATIONS})
    void changesTheOrderInOneCall(String kind, String template) {
        var body = template.replace("@person", id(create("/events/v1/people", "{\"names\": {\"zh-Hans\": \"吴建元\"}}")));
        var parts = aHeld() + "/" + kind;
        var first = create(parts, body);
        var second = create(parts, body);
        var third = create(parts, body);
        anonymous()
                .get(parts + "/order")
                .then()
                .statusCode(200)
                .body("ids", contains(id(first), id(second), id(third)));
        var read = tag(parts + "/order");
        reorder(parts, read, first, third, second)
                .statusCode(200)
                .header("ETag", equalTo(tag(parts + "/order")))
                .body("ids", contains(id(first), id(third), id(second)));
        anonymous().get(parts).then().body("items.id", contains(id(first), id(third), id(second)));
        anonymous().get(first).then().body("version", equalTo(0));
        viewer().get(second)
                .then()
                .body("version", equalTo(1))
                .body("position", equalTo(3))
                .body("updatedBy", equalTo("editor-1"));
        reorder(parts, read, second, first, third).spec(problem(ConventionProblem.STALE));
        reorder(parts, "*", third, second, first).statusCode(200);
        anonymous().get(parts).then().body("items.id", contains(id(third), id(second), id(first)));
    }

    @Test
    void refusesAnOrderThatIsNotWhole() {
        var parts = aHeld() + "/outcomes";
        var body = "{\"kind\": \"LEARNING\", " + TITLE + "}";
        var first = create(parts, body);
        var second = create(parts, body);
        var foreign = create(aHeld() + "/outcomes", body);
        var read = tag(parts + "/order");
        reorder(parts, read, first, first, foreign)
                .spec(problem(type("part-order-not-whole", 422), "ids[1]", "ids[2]", "ids"))
                .body("missing", contains(id(second)));
        editor().body("{\"ids\": []}").put(parts + "/order").then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        viewer().body("{\"ids\": []}").put(parts + "/order").then().spec(problem(ConventionProblem.FORBIDDEN));
        var third = create(parts, body);
        reorder(parts, read, second, first).spec(problem(ConventionProblem.STALE));
        anonymous().get(parts).then().body("items.id", contains(id(first), id(second), id(third)));
        var draft = EventFixtures.aDraft("visibility", "\"INTERNAL\"");
        anonymous().get(draft + "/outcomes/order").then().spec(problem(EventProblem.NOT_FOUND));
    }

    @Test
    void answersAPartOnlyUnderItsOwnEvent() {
        var item = create(aHeld() + "/agenda", "{\"kind\": \"SIGNING\", " + TITLE + "}");
        anonymous().get(aHeld() + "/agenda/" + id(item)).then().statusCode(404);
    }

    @Test
    void showsWhoTookPartByName() {
        var event = aHeld();
        var person = create(
                "/events/v1/people",
                "{\"names\": {\"zh-Hans\": \"杜小刚\"}, \"visibility\": \"PUBLIC\", \"consent\": {\"status\": \"GIVEN\"}}");
        var company =
                create("/events/v1/organisations", "{\"names\": {\"en\": \"Kobe Steel\"}, \"kind\": \"COMPANY\"}");
        var body = "{\"personId\": \"" + id(person) + "\", \"organisationId\": \"" + id(company)
                + "\", \"role\": \"SPEAKER\"}";
        editor().body(body)
                .post(event + "/participations")
                .then()
                .statusCode(201)
                .body("mode", equalTo("IN_PERSON"))
                .body("personNames.'zh-Hans'", equalTo("杜小刚"))
                .body("organisationNames.en", equalTo("Kobe Steel"));
        anonymous()
                .get(event + "/participations")
                .then()
                .body("items[0].personNames.'zh-Hans'", equalTo("杜小刚"))
                .body("items[0].organisationNames", nullValue());
        editor().header("If-Match", tag(company))
                .delete(company)
                .then()
                .spec(problem(ConventionProblem.STILL_REFERRED_TO));
    }

    @Test
    void refusesAParticipationOfNobody() {
        refused(aHeld() + "/participations", "{\"role\": \"SPEAKER\"}", "participation-names-nobody", "personId");
        refused(
                aHeld() + "/participations",
                "{\"role\": \"GUEST\", \"personId\": \"" + UUID.randomUUID() + "\"}",
                "validation-failed",
                "role");
    }

    @Test
    void keepsAParticipationThatTheAgendaNames() {
        var event = aHeld();
        var person = create("/events/v1/people", "{\"names\": {\"zh-Hans\": \"曹宏瑛\"}}");
        var speaker = create(
                event + "/participations",
                "{\"personId\": \"" + id(person) + "\", \"role\": \"SPEAKER\", \"mode\": \"VIDEO\"}");
        var speech = create(
                event + "/agenda",
                "{\"kind\": \"SPEECH\", " + TITLE + ", \"participationIds\": [\"" + id(speaker) + "\"]}");
        anonymous().get(speech).then().body("participationIds", contains(id(speaker)));
        editor().header("If-Match", tag(speaker)).delete(speaker).then().statusCode(409);
        refused(
                aHeld() + "/agenda",
                "{\"kind\": \"SPEECH\", " + TITLE + ", \"participationIds\": [\"" + id(speaker) + "\"]}",
                "validation-failed",
                "participationIds[0]");
    }

    @Test
    void keepsAPersonWhoIsNamedAsHostOrLead() {
        var person = create("/events/v1/people", "{\"names\": {\"zh-Hans\": \"范迪安\"}}");
        create(aHeld() + "/exhibit-sections", "{" + TITLE + ", \"leadPersonIds\": [\"" + id(person) + "\"]}");
        editor().header("If-Match", tag(person)).delete(person).then().statusCode(409);
    }

    @Test
    void countsOnlyWholeThings() {
        var outcomes = aHeld() + "/outcomes";
        var batch = "{\"kind\": \"SIGNING_BATCH\", " + TITLE
                + ", \"announcedCount\": {\"value\": \"%s\", \"unit\": \"%s\"}}";
        create(outcomes, batch.formatted("17", "1"));
        refused(outcomes, batch.formatted("17.5", "1"), "outcome-count-not-a-number", "announcedCount.value");
        refused(outcomes, batch.formatted("17", "CNY"), "outcome-count-not-a-number", "announcedCount.unit");
        refused(
                outcomes,
                "{\"kind\": \"SIGNING_BATCH\", " + TITLE + ", \"fields\": [\"FUND\", \"MAGIC\"]}",
                "validation-failed",
                "fields[1]");
    }

    @Test
    void refusesAnItineraryItemThatLeadsNowhereAndTimesThatContradict() {
        refused(aHeld() + "/itinerary", "{\"kind\": \"VISIT\"}", "itinerary-item-leads-nowhere", "title");
        refused(
                aHeld() + "/agenda",
                "{\"kind\": \"SIGNING\", " + TITLE
                        + ", \"starts\": {\"value\": \"2024-04-18T15:00\", \"precision\": \"MINUTE\"}"
                        + ", \"ends\": {\"value\": \"2024-04-18T14:00\", \"precision\": \"MINUTE\"}}",
                "agenda-item-dates-contradict",
                "ends");
    }

    @Test
    void readsPartsOfManyEventsWithoutMoreStatements() {
        var campaign =
                create("/events/v1/campaigns", "{\"title\": {\"en\": \"Statements\"}, \"visibility\": \"PUBLIC\"}");
        filled(campaign);
        var one = statementsFor(campaign, 1);
        filled(campaign);
        filled(campaign);
        assertEquals(one, statementsFor(campaign, 3));
    }

    private static void filled(String campaign) {
        var event = aHeld("campaignId", "\"" + id(campaign) + "\"");
        var person = create(
                "/events/v1/people",
                "{\"names\": {\"zh-Hans\": \"许峰\"}, \"visibility\": \"PUBLIC\", \"consent\": {\"status\": \"GIVEN\"}}");
        create(event + "/participations", "{\"personId\": \"" + id(person) + "\", \"role\": \"ATTENDEE\"}");
        create(event + "/agenda", "{\"kind\": \"SIGNING\", " + TITLE + "}");
        create(event + "/outcomes", "{\"kind\": \"SIGNING_BATCH\", " + TITLE + "}");
        create(event + "/itinerary", "{\"kind\": \"VISIT\", " + TITLE + "}");
        create(event + "/exhibit-sections", "{" + TITLE + "}");
        create(
                "/events/v1/meetings",
                "{\"kind\": \"TALKS\", " + TITLE + ", \"visibility\": \"PUBLIC\", \"eventId\": \"" + id(event)
                        + "\", \"participants\": [{\"personId\": \"" + id(person) + "\", \"side\": \"HOST\"}]}");
        create(
                "/events/v1/follow-ups",
                "{\"action\": {\"en\": \"Sample\"}, \"visibility\": \"PUBLIC\", \"eventId\": \"" + id(event)
                        + "\", \"ownerPersonId\": \"" + id(person) + "\"}");
    }

    private long statementsFor(String campaign, int events) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        anonymous()
                .get("/events/v1/events?expand=all&campaignId=" + id(campaign))
                .then()
                .statusCode(200)
                .body("items", hasSize(events))
                .body("items[0].participations[0].personNames.'zh-Hans'", equalTo("许峰"))
                .body("items[0].meetings[0].participants[0].personNames.'zh-Hans'", equalTo("许峰"))
                .body("items[0].followUps[0].ownerPersonNames.'zh-Hans'", equalTo("许峰"));
        return statistics.getPrepareStatementCount();
    }

    private static String create(String collection, String body) {
        return editor().body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void refused(String collection, String body, String code, String field) {
        editor().body(body).post(collection).then().spec(problem(type(code, 422), field));
    }

    private static ProblemType type(String code, int status) {
        return new ProblemType() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public int status() {
                return status;
            }
        };
    }

    private static ValidatableResponse reorder(String parts, String tag, String... wanted) {
        var ids = Stream.of(wanted).map(EventFixtures::id).collect(Collectors.joining("\", \"", "\"", "\""));
        return editor().header("If-Match", tag)
                .body("{\"ids\": [" + ids + "]}")
                .put(parts + "/order")
                .then();
    }

    private static String with(String body, String member, String value) {
        return body.substring(0, body.length() - 1) + ", \"" + member + "\": " + value + "}";
    }
}
