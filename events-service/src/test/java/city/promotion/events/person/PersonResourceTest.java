package city.promotion.events.person;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.auditor;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.EventFixtures;
import city.promotion.testkit.Catalogues;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who held which office when, who may be named, and what becomes of the record of somebody who wants to be forgotten. */
@QuarkusTest
class PersonResourceTest {

    private static final String PATH = "/events/v1/people";
    private static final String REASON = "{\"reason\": \"Asked for by the person\"}";

    @Inject
    EntityManager entities;

    @Test
    void tellsWhoHeldAnOfficeOnADay() {
        var association = editor().body("{\"names\": {\"zh-Hans\": \"日中经济协会\"}, \"kind\": \"ASSOCIATION\"}")
                .post("/events/v1/organisations")
                .<String>path("id");
        var april = "{\"value\": \"2024-04\", \"precision\": \"MONTH\"}";
        inOffice("周一", association, "\"from\": " + april + ", \"to\": " + april);
        inOffice("周二", association, "\"from\": {\"value\": \"2023\", \"precision\": \"YEAR\"}");
        inOffice("周三", association, "\"to\": {\"value\": \"2024-Q2\", \"precision\": \"QUARTER\"}");
        inOffice("周四", association, "\"to\": {\"value\": \"1980\", \"precision\": \"YEAR\"}");
        assertInOffice(association, "2024-04-18", "周一", "周二", "周三");
        assertInOffice(association, "2024-03-31", "周二", "周三");
        assertInOffice(association, "2024-04-01", "周一", "周二", "周三");
        assertInOffice(association, "2024-04-30", "周一", "周二", "周三");
        assertInOffice(association, "2024-05-01", "周二", "周三");
        assertInOffice(association, "2022-12-31", "周三");
        assertInOffice(association, "2023-01-01", "周二", "周三");
        assertInOffice(association, "2024-06-30", "周二", "周三");
        assertInOffice(association, "2024-07-01", "周二");
        assertInOffice(association, "1980-12-31", "周三", "周四");
        viewer().queryParam("organisationId", association).get(PATH).then().body("items", hasSize(4));
    }

    @Test
    void refusesADayWithoutTheOrganisation() {
        viewer().queryParam("on", "2024-04-18")
                .get(PATH)
                .then()
                .spec(problem(PersonProblem.DAY_WITHOUT_ORGANISATION, "on"));
    }

    @Test
    void verifiesIdentifiersThatCarryCheckDigits() {
        editor().body(
                        "{\"names\": {\"en\": \"A sample\"}, \"externalIds\": [{\"system\": \"uscc\", \"id\": \"91350100M000100Y44\"}]}")
                .post(PATH)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "externalIds[0].id"))
                .body("violations[0].message", containsString("91350100M000100Y43"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false",
                "-, Wuxi city newspaper, true",
                "UNKNOWN, -, false",
                "UNKNOWN, Wuxi city newspaper, true",
                "GIVEN, -, true",
                "WITHHELD, Wuxi city newspaper, false",
            })
    void isNamedInPublicOnlyWithConsentOrByAPublishedSource(String consent, String publisher, boolean named) {
        var name = "公开" + UUID.randomUUID().toString().substring(0, 8);
        var created = created(
                PATH,
                "{\"names\": {\"zh-Hans\": \"" + name + "\"}, \"visibility\": \"PUBLIC\", "
                        + (consent == null
                                ? ""
                                : "\"consent\": {\"status\": \"" + consent + "\", \"note\": \"secret\"}, ")
                        + "\"sources\": [{\"document\": \"urn:a:b\"}, {\"document\": \"urn:a:c\""
                        + (publisher == null ? "" : ", \"publisher\": \"" + publisher + "\"") + "}]}");
        created.then().body("visibility", equalTo("PUBLIC")).body("shownTo", equalTo(named ? "PUBLIC" : "INTERNAL"));
        var event = EventFixtures.aDraft();
        created(event + "/participations", "{\"personId\": \"" + created.path("id") + "\", \"role\": \"ATTENDEE\"}");
        for (var outsider : List.of(anonymous(), partner())) {
            outsider.get(created.header("Location")).then().statusCode(named ? 200 : 404);
            outsider.get(event + "/participations")
                    .then()
                    .statusCode(200)
                    .body("items[0].personNames", named ? notNullValue() : nullValue());
            outsider.queryParam("q", name).get(PATH).then().body("items", hasSize(named ? 1 : 0));
        }
        if (named) {
            anonymous().get(created.header("Location")).then().body("consent", nullValue());
        }
        viewer().get(created.header("Location")).then().statusCode(200).body("consent.status", notNullValue());
        viewer().get(event + "/participations").then().body("items[0].personNames", notNullValue());
    }

    @Test
    void handsOverEverythingThatIsHeldAboutAPerson() {
        var subject = somebodyAtAnEvent();
        viewer().get(subject.person() + "/personal-data").then().spec(problem(ConventionProblem.FORBIDDEN));
        auditor()
                .get(subject.person() + "/personal-data")
                .then()
                .statusCode(200)
                .body("record.names.'zh-Hans'", equalTo(subject.name()))
                .body("record.searchContent", nullValue())
                .body("namedBy.participation", hasSize(1))
                .body("namedBy.participation[0].title.en", equalTo("Chairman of " + subject.name()))
                .body("namedBy.itineraryItem", hasSize(1))
                .body("history.action", hasItem("CREATED"))
                .body("history.part", hasItem("participation"));
        auditor().get(PATH + "/" + UUID.randomUUID() + "/personal-data").then().spec(problem(PersonProblem.NOT_FOUND));
    }

    @Test
    void forgetsAPersonAndLeavesTheEventWhole() {
        var subject = somebodyAtAnEvent();
        var tag = viewer().get(subject.person()).header("ETag");
        var erasure = subject.person() + "/erasure";
        editor().header("If-Match", tag).body(REASON).post(erasure).then().spec(problem(ConventionProblem.FORBIDDEN));
        admin().body(REASON).post(erasure).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        admin().header("If-Match", "\"9.x\"").body(REASON).post(erasure).then().spec(problem(ConventionProblem.STALE));
        admin().header("If-Match", tag)
                .body("{}")
                .post(erasure)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "reason"));
        admin().header("If-Match", tag)
                .body(REASON)
                .post(erasure)
                .then()
                .statusCode(200)
                .body("names.en", equalTo("Erased person"))
                .body("aliases", empty())
                .body("positions", empty())
                .body("externalIds", empty())
                .body("sources", empty())
                .body("erasedAt", notNullValue())
                .body("shownTo", equalTo("INTERNAL"));

        viewer().get(subject.event() + "/participations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].personId", equalTo(subject.person().substring(PATH.length() + 1)))
                .body("items[0].personNames.en", equalTo("Erased person"))
                .body("items[0].title", nullValue());
        viewer().get(subject.person() + "/history")
                .then()
                .body("items.find { it.part == 'erasure' }.by", equalTo("admin-1"))
                .body("items.find { it.part == 'erasure' }.fields[0].new", equalTo("Asked for by the person"))
                .body("items.findAll { it.part == null }.fields.new.flatten()", everyItem(nullValue()));
        for (var page : List.of(
                subject.person(),
                subject.person() + "/history",
                subject.event() + "/history",
                subject.event() + "?expand=all")) {
            assertFalse(viewer().get(page).asString().contains(subject.name()), page);
        }
        assertFalse(
                auditor().get(subject.person() + "/personal-data").asString().contains(subject.name()));
        viewer().queryParam("q", subject.name()).get(PATH).then().body("items", empty());
        assertEquals(List.of(), tablesThatHold(subject.name()));

        var now = viewer().get(subject.person()).header("ETag");
        editor().header("If-Match", now)
                .body("{\"names\": {\"en\": \"Back again\"}}")
                .put(subject.person())
                .then()
                .spec(problem(PersonProblem.ERASED));
        admin().header("If-Match", now).body(REASON).post(erasure).then().spec(problem(PersonProblem.ERASED));
    }

    @Test
    void letsNobodyRewriteTheHistoryOfAPersonWhoIsNotErased() {
        var known = created(PATH, "{\"names\": {\"en\": \"A sample\"}}").<String>path("id");
        var query = entities.createNativeQuery("select cast(forget_person(cast(:id as uuid)) as text)")
                .setParameter("id", known);
        assertThrows(Exception.class, query::getSingleResult);
        viewer().get(PATH + "/" + known + "/history")
                .then()
                .body("items[0].fields.find { it.field == 'names' }.new.en", equalTo("A sample"));
    }

    @Test
    void hasATextForEveryRefusalInEveryLanguage() {
        Catalogues.assertComplete(PersonProblem.values());
    }

    private record Subject(String name, String person, String event) {}

    private static Subject somebodyAtAnEvent() {
        var name = "忘记" + UUID.randomUUID().toString().substring(0, 8);
        var person = created(
                PATH,
                "{\"names\": {\"zh-Hans\": \"" + name + "\"}, \"aliases\": [{\"en\": \"" + name + " II\"}], "
                        + "\"positions\": [{\"title\": {\"en\": \"Chairman of " + name
                        + "\"}}], \"visibility\": \"PUBLIC\", "
                        + "\"sources\": [{\"document\": \"urn:a:b\", \"publisher\": \"" + name + " daily\"}], "
                        + "\"externalIds\": [{\"system\": \"forget\", \"id\": \"" + name + "\"}]}");
        var named = "\"" + person.path("id") + "\"";
        var event = EventFixtures.aDraft();
        created(
                event + "/participations",
                "{\"personId\": " + named + ", \"role\": \"ATTENDEE\", \"title\": {\"en\": \"Chairman of " + name
                        + "\"}}");
        created(
                event + "/itinerary",
                "{\"kind\": \"VISIT\", \"title\": {\"en\": \"Visit\"}, \"hostPersonIds\": [" + named + "]}");
        return new Subject(name, person.header("Location"), event);
    }

    /** The tables in which the text stands in any column. */
    private List<?> tablesThatHold(String text) {
        return entities.createNativeQuery("""
                        select t.table_name from information_schema.tables t
                        where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
                          and position(:text in cast(query_to_xml(format('select row_to_json(t) as held from %I t', t.table_name), true, true, '') as text)) > 0""").setParameter("text", text).getResultList();
    }

    private static void inOffice(String name, String organisation, String period) {
        created(
                PATH,
                "{\"names\": {\"zh-Hans\": \"" + name
                        + "\"}, \"positions\": [{\"title\": {\"zh-Hans\": \"理事\"}, \"organisationId\": \""
                        + organisation + "\", " + period + "}]}");
    }

    private static void assertInOffice(String organisation, String day, String... names) {
        List<String> found = viewer().queryParam("organisationId", organisation)
                .queryParam("on", day)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.names.'zh-Hans'");
        assertEquals(Set.of(names), Set.copyOf(found), day);
    }

    private static Response created(String path, String body) {
        var answer = editor().body(body).post(path);
        answer.then().statusCode(201);
        return answer;
    }
}
