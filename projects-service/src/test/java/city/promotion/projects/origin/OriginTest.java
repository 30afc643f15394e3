package city.promotion.projects.origin;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.FakeNeighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNeighbour.class)
class OriginTest {

    private static final String FEEDS = "/projects/v1/followed-feeds";

    @Test
    void settlesAnOriginWhenTheFeedBringsIt() {
        var event = UUID.randomUUID();
        var outcome = UUID.randomUUID();
        var project = aProject(event, outcome);
        origin(project, "UNVERIFIED").body("origin.eventCode", nullValue());

        tellEvent(event, "EV-2024-0002", "PUBLIC");
        tellOutcome(outcome, event);

        settle(project, "VERIFIED");
        origin(project, "VERIFIED")
                .body("origin.eventCode", equalTo("EV-2024-0002"))
                .body("origin.eventTitle.en", equalTo("Exchange conference"))
                .body("origin.outcomeTitle.en", equalTo("Projects signed on the spot"));
    }

    @Test
    void keepsTheNameOfAnEventThatIsGone() {
        var event = UUID.randomUUID();
        tellEvent(event, "EV-2024-0003", "PUBLIC");
        var project = aProject(event, null);
        settle(project, "VERIFIED");

        FakeNeighbour.tell("event.deleted", "/events/v1/events/" + event, null);

        settle(project, "GONE");
        origin(project, "GONE").body("origin.eventCode", equalTo("EV-2024-0003"));
    }

    @Test
    void namesNoEventToWhoMayNotSeeIt() {
        var event = UUID.randomUUID();
        tellEvent(event, "EV-2024-0004", "INTERNAL");
        var project = aProject(event, null);
        settle(project, "VERIFIED");

        anonymous().get(project).then().statusCode(200).body("origin.eventTitle", nullValue());
        viewer().get(project).then().body("origin.eventTitle.en", equalTo("Exchange conference"));
    }

    @Test
    void refusesAnOutcomeOfAnotherEvent() {
        var event = UUID.randomUUID();
        var outcome = UUID.randomUUID();
        tellEvent(event, "EV-2024-0005", "PUBLIC");
        tellOutcome(outcome, event);
        settle(aProject(event, outcome), "VERIFIED");

        editor().body(body(UUID.randomUUID(), outcome))
                .post("/projects/v1/projects")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("originOutcomeId"));
    }

    @Test
    void goesOnAfterTheNeighbourWasDown() {
        var event = UUID.randomUUID();
        var project = aProject(event, null);
        FakeNeighbour.answerWith(502);
        tellEvent(event, "EV-2024-0006", "PUBLIC");
        origin(project, "UNVERIFIED");
        FakeNeighbour.answerWith(200);

        settle(project, "VERIFIED");
    }

    @Test
    void isBuiltAnewFromTheNeighboursWhole() {
        var known = UUID.randomUUID();
        tellEvent(known, "EV-2024-0007", "PUBLIC");
        var project = aProject(known, null);
        settle(project, "VERIFIED");
        var onlyInWhole = UUID.randomUUID();
        var other = aProject(onlyInWhole, null);
        FakeNeighbour.hold(
                FakeNeighbour.event(
                        "event.recorded",
                        "/events/v1/events/" + onlyInWhole,
                        event(onlyInWhole, "EV-2024-0008", "PUBLIC")),
                FakeNeighbour.completed(1_000));

        admin().post(FEEDS + "/events/rebuild").then().statusCode(202);

        settle(other, "VERIFIED");
        origin(project, "UNVERIFIED");
        FakeNeighbour.hold(FakeNeighbour.completed(0));
        admin().post(FEEDS + "/events/rebuild").then().statusCode(202);
        settle(project, "VERIFIED");
    }

    @Test
    void beginsAnewWhenItComesTooLate() {
        var onlyInWhole = UUID.randomUUID();
        var project = aProject(onlyInWhole, null);
        FakeNeighbour.hold(
                FakeNeighbour.event(
                        "event.recorded",
                        "/events/v1/events/" + onlyInWhole,
                        event(onlyInWhole, "EV-2024-0009", "PUBLIC")),
                FakeNeighbour.completed(1_000));

        FakeNeighbour.answerWith(410);

        settle(project, "VERIFIED");
        FakeNeighbour.hold(FakeNeighbour.completed(0));
        admin().post(FEEDS + "/events/rebuild").then().statusCode(202);
        settle(project, "UNVERIFIED");
    }

    @Test
    void tellsHowFarItHasCome() {
        viewer().get(FEEDS)
                .then()
                .statusCode(200)
                .body("neighbour", hasItem("events"))
                .body("find { it.neighbour == 'events' }.configured", equalTo(true));
        anonymous().get("/q/health").then().body(containsString("Followed feeds"));
        anonymous().accept("text/plain").get("/q/metrics").then().body(containsString("city_follow_lag_seconds"));
    }

    @Test
    void letsOnlyAnAdministratorRebuild() {
        editor().post(FEEDS + "/events/rebuild").then().spec(problem(ConventionProblem.FORBIDDEN));
        admin().post(FEEDS + "/weather/rebuild").then().spec(problem(ConventionProblem.NOT_FOUND));
    }

    private static void tellEvent(UUID id, String code, String visibility) {
        FakeNeighbour.tell("event.created", "/events/v1/events/" + id, event(id, code, visibility));
    }

    private static String event(UUID id, String code, String visibility) {
        return """
                {"id": "%s", "code": "%s", "type": "PROMOTION_CONFERENCE", "status": "HELD", "title": {"en": "Exchange conference"},
                 "places": [{"country": "JP", "city": {"en": "Tokyo"}}], "visibility": "%s",
                 "starts": {"value": "2024-04-18", "precision": "DAY"}}""".formatted(id, code, visibility).replace("\n", " ");
    }

    private static void tellOutcome(UUID id, UUID event) {
        FakeNeighbour.tell(
                "outcome.created",
                "/events/v1/events/" + event + "/outcomes/" + id,
                "{\"id\": \"%s\", \"eventId\": \"%s\", \"kind\": \"SIGNING_BATCH\", \"title\": {\"en\": \"Projects signed on the spot\"}}"
                        .formatted(id, event));
    }

    private static String aProject(UUID event, UUID outcome) {
        return editor().body(body(event, outcome))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .body("origin.status", notNullValue())
                .extract()
                .header("Location");
    }

    private static String body(UUID event, UUID outcome) {
        return "{\"name\": {\"en\": \"Sample project\"}, \"kind\": \"REGIONAL_HQ\", \"visibility\": \"PUBLIC\", \"originEventId\": \""
                + event + "\"" + (outcome == null ? "" : ", \"originOutcomeId\": \"" + outcome + "\"") + "}";
    }

    private static void settle(String project, String status) {
        await().atMost(Duration.ofSeconds(40)).until(() -> viewer().get(project).path("origin.status"), status::equals);
    }

    private static ValidatableResponse origin(String project, String status) {
        return viewer().get(project).then().statusCode(200).body("origin.status", equalTo(status));
    }
}
