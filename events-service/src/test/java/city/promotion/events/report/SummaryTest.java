package city.promotion.events.report;

import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.event.EventFixtures.aHeld;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.move;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.DataSet;
import city.promotion.testkit.Catalogues;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures over many events at once. */
@QuarkusTest
class SummaryTest {

    private static final String SUMMARY = "/events/v1/reports/summary";
    private static final String PROJECT = UUID.randomUUID().toString();

    @Inject
    EntityManager entities;

    @Test
    void hasCompleteTexts() {
        Catalogues.assertComplete(SummaryProblem.values());
    }

    @Test
    void sumsUpTheDelegationOfTheDataSet() {
        var data = DataSet.load();
        var group = "groups.find { it.key == '" + data.id("campaign-global") + "' }";
        summary(anonymous(), "campaign")
                .body("by", equalTo("campaign"))
                .body("complete", equalTo(true))
                .body(group + ".code", startsWith("CP-"))
                .body(group + ".labels.en", equalTo("Global promotion of the city, new round"))
                .body(group + ".held", equalTo(4))
                .body(group + ".events", equalTo(4))
                .body(group + ".visits", equalTo(11))
                .body(group + ".meetings", greaterThanOrEqualTo(4))
                .body(group + ".announcedSignings", equalTo(17))
                .body(group + ".announcedInexactly", hasSize(0));
    }

    @Test
    void countsWhatIsPlannedHeldPostponedAndCancelled() {
        var campaign = aCampaign();
        aDraft("campaignId", campaign);
        aHeld("campaignId", campaign);
        move(aDraft("campaignId", campaign), "{\"to\": \"CANCELLED\", \"reason\": \"x\"}")
                .statusCode(200);
        var postponed = aDraft("campaignId", campaign);
        move(postponed, "{\"to\": \"PLANNED\"}").statusCode(200);
        move(postponed, "{\"to\": \"POSTPONED\"}").statusCode(200);
        aDraft("campaignId", campaign, "visibility", "\"INTERNAL\"");
        summary(anonymous(), "campaign")
                .body(group(campaign) + ".events", equalTo(4))
                .body(group(campaign) + ".planned", equalTo(1))
                .body(group(campaign) + ".held", equalTo(1))
                .body(group(campaign) + ".postponed", equalTo(1))
                .body(group(campaign) + ".cancelled", equalTo(1));
        summary(viewer(), "campaign").body(group(campaign) + ".events", equalTo(5));
    }

    @Test
    void countsAnOrganisationOnceAndNotThoseWhoComeAlong() {
        var campaign = aCampaign();
        var event = aHeld("campaignId", campaign);
        var other = aHeld("campaignId", campaign);
        var met = anOrganisation();
        part(
                event,
                "participations",
                "{\"organisationId\": \"" + met + "\", \"role\": \"ATTENDEE\", \"mode\": \"IN_PERSON\"}");
        part(other, "itinerary", "{\"kind\": \"VISIT\", \"organisationId\": \"" + met + "\"}");
        part(other, "itinerary", "{\"kind\": \"ROUND_TABLE\", \"title\": {\"en\": \"Talk\"}}");
        part(other, "itinerary", "{\"kind\": \"TRAVEL\", \"title\": {\"en\": \"Train\"}}");
        part(
                event,
                "participations",
                "{\"organisationId\": \"" + anOrganisation()
                        + "\", \"role\": \"ACCOMPANYING_COMPANY\", \"mode\": \"IN_PERSON\"}");
        meeting(event, met);
        meeting(other, anOrganisation());
        summary(anonymous(), "campaign")
                .body(group(campaign) + ".organisationsMet", equalTo(2))
                .body(group(campaign) + ".visits", equalTo(1))
                .body(group(campaign) + ".meetings", equalTo(3))
                .body(group(campaign) + ".identifiedProjects", equalTo(1));
        projectOnFile(event, "PUBLIC");
        projectOnFile(other, "INTERNAL");
        summary(anonymous(), "campaign").body(group(campaign) + ".identifiedProjects", equalTo(2));
        summary(viewer(), "campaign").body(group(campaign) + ".identifiedProjects", equalTo(3));
    }

    @Test
    void addsUpExactSigningsOnlyAndListsTheOthers() {
        var campaign = aCampaign();
        signing(aHeld("campaignId", campaign), "{\"value\": \"17\", \"unit\": \"1\"}");
        signing(aHeld("campaignId", campaign), "{\"value\": \"5\", \"unit\": \"1\", \"qualifier\": \"EXACT\"}");
        signing(aHeld("campaignId", campaign), "{\"value\": \"20\", \"unit\": \"1\", \"qualifier\": \"NEARLY\"}");
        summary(anonymous(), "campaign")
                .body(group(campaign) + ".announcedSignings", equalTo(22))
                .body(group(campaign) + ".announcedInexactly.value", contains("20"))
                .body(group(campaign) + ".announcedInexactly.qualifier", contains("NEARLY"));
        var none = aCampaign();
        aHeld("campaignId", none);
        summary(anonymous(), "campaign").body(group(none) + ".announcedSignings", nullValue());
    }

    @Test
    void groupsByYearCountryAndTypeWithinDays() {
        var places =
                "[{\"country\": \"IS\", \"city\": {\"en\": \"Reykjavik\"}}, {\"country\": \"FO\", \"city\": {\"en\": \"Torshavn\"}}]";
        aDraft("starts", day("2041-03-05"), "places", places, "type", "\"TRADE_FAIR\"");
        aDraft("starts", day("2042-03-05"), "places", "[]", "type", "\"EXHIBITION\"");
        var days = "&from=2041-01-01&to=2042-12-31";
        summary(anonymous(), "year" + days).body("groups.key", contains("2041", "2042"));
        summary(anonymous(), "country" + days)
                .body("groups.key", contains("FO", "IS", null))
                .body("groups.events", contains(1, 1, 1));
        summary(anonymous(), "type" + days)
                .body("groups.key", contains("EXHIBITION", "TRADE_FAIR"))
                .body("groups.labels.'zh-Hans'", contains("展览", "交易会"));
        summary(anonymous(), "year&from=2041-03-06&to=2041-12-31").body("groups", hasSize(0));
        summary(anonymous(), "year").body("groups.key", hasItems("2024", "2041"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        anonymous()
                .get(SUMMARY + "?from=2024-02-01&to=2024-01-01")
                .then()
                .spec(problem(SummaryProblem.PERIOD_REVERSED, "to"));
        anonymous().get(SUMMARY + "?by=colour").then().spec(problem(ConventionProblem.BAD_PARAMETER, "by"));
        anonymous().get(SUMMARY + "?timeZone=Tokyo").then().spec(problem(ConventionProblem.BAD_PARAMETER, "timeZone"));
    }

    private static ValidatableResponse summary(RequestSpecification caller, String by) {
        return caller.get(SUMMARY + "?by=" + by).then().statusCode(200);
    }

    private static String group(String campaign) {
        return "groups.find { it.key == '" + campaign.replace("\"", "") + "' }";
    }

    private static String aCampaign() {
        return "\""
                + editor().body("{\"title\": {\"en\": \"Summary\"}, \"visibility\": \"PUBLIC\"}")
                        .post("/events/v1/campaigns")
                        .path("id")
                + "\"";
    }

    private static String anOrganisation() {
        return editor().body(
                        "{\"names\": {\"en\": \"Summary company\"}, \"kind\": \"COMPANY\", \"visibility\": \"PUBLIC\"}")
                .post("/events/v1/organisations")
                .path("id");
    }

    private static void signing(String event, String count) {
        part(
                event,
                "outcomes",
                "{\"kind\": \"SIGNING_BATCH\", \"title\": {\"en\": \"Signing\"}, \"announcedCount\": " + count + "}");
    }

    private static void meeting(String event, String organisation) {
        editor().body("{\"eventId\": \"" + id(event) + "\", \"kind\": \"TALKS\", \"title\": {\"en\": \"Talk\"},"
                        + " \"organisationIds\": [\"" + organisation + "\"], \"projects\": [{\"projectId\": \""
                        + PROJECT
                        + "\"}], \"visibility\": \"PUBLIC\"}")
                .post("/events/v1/meetings")
                .then()
                .statusCode(201);
    }

    private void projectOnFile(String event, String visibility) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into known_project (id, code, name, kind, track, stage, status, origin_event_id, sample, visibility)
                                values (uuidv7(), 'PJ-2024-9999', '{"en": "On file"}', 'FUND', 'FUND', 'SIGNED', 'ON_TRACK',
                                    cast(:event as uuid), true, :visibility)""")
                        .setParameter("event", id(event))
                        .setParameter("visibility", visibility)
                        .executeUpdate());
    }

    private static void part(String event, String kind, String body) {
        editor().body(body).post(event + "/" + kind).then().statusCode(201);
    }

    private static String day(String day) {
        return "{\"value\": \"" + day + "\", \"precision\": \"DAY\"}";
    }
}
