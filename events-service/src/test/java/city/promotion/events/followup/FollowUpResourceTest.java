package city.promotion.events.followup;

import static city.promotion.events.event.EventFixtures.aHeld;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.tag;
import static city.promotion.events.meeting.MeetingFixtures.aCompany;
import static city.promotion.events.meeting.MeetingFixtures.aMeeting;
import static city.promotion.events.meeting.MeetingFixtures.aPerson;
import static city.promotion.events.meeting.MeetingFixtures.created;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpResourceTest {

    private static final String FOLLOW_UPS = "/events/v1/follow-ups";
    private static final String OWNER = "\"ownerName\": {\"zh-Hans\": \"对日合作处\"}";

    @Test
    void isDoneAndOpenedAgain() {
        var followUp = aFollowUp(of(aHeld()), OWNER);
        viewer().get(followUp)
                .then()
                .body("code", matchesPattern("FU-\\d{4}-\\d{4,}"))
                .body("status", equalTo("OPEN"))
                .body("completion", nullValue());
        complete(followUp, "{\"doneOn\": \"2024-05-10\", \"doneBy\": \"样本处\", \"result\": {\"zh-Hans\": \"已寄送\"}}")
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("completion.doneOn", equalTo("2024-05-10"))
                .body("completion.doneBy", equalTo("样本处"))
                .body("completion.result.'zh-Hans'", equalTo("已寄送"))
                .body("version", equalTo(1));
        complete(followUp, "{}").spec(problem(FollowUpProblem.ALREADY_DONE));
        change(followUp, of(aHeld()), OWNER).statusCode(200).body("completion.doneOn", equalTo("2024-05-10"));
        reopen(followUp).statusCode(200).body("status", equalTo("OPEN")).body("completion", nullValue());
        reopen(followUp).spec(problem(FollowUpProblem.NOT_DONE));
        complete(followUp, "{}")
                .statusCode(200)
                .body("completion.doneOn", equalTo(today().toString()))
                .body("completion.doneBy", equalTo("editor-1"));
        viewer().get(followUp + "/history")
                .then()
                .body("items[1].fields.field", hasItems("status", "doneOn", "doneBy", "result"))
                .body("items[1].by", equalTo("editor-1"));
    }

    @Test
    void isDoneByEditorsWithItsVersionAndNotInTheFuture() {
        var followUp = aFollowUp(of(aHeld()), OWNER);
        complete(followUp, "{\"doneOn\": \"" + today().plusDays(2) + "\"}")
                .spec(problem(FollowUpProblem.DONE_IN_FUTURE, "doneOn"));
        editor().body("{}").post(followUp + "/completion").then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", "\"7.x\"")
                .body("{}")
                .post(followUp + "/completion")
                .then()
                .spec(problem(ConventionProblem.STALE));
        viewer().header("If-Match", tag(followUp))
                .body("{}")
                .post(followUp + "/completion")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
        viewer().header("If-Match", tag(followUp))
                .delete(followUp + "/completion")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void isOverdueFromTheDayAfterItWasDue() {
        var event = aHeld();
        var late = id(aFollowUp(of(event), OWNER, due(today().minusDays(1))));
        var inTime = id(aFollowUp(of(event), OWNER, due(today().plusDays(1))));
        var done = aFollowUp(of(event), OWNER, due(today().minusDays(2)));
        var undated = id(aFollowUp(of(event), OWNER));
        complete(done, "{}").statusCode(200).body("overdue", equalTo(false));
        listed("eventId=" + id(event) + "&overdue=true")
                .body("items.id", contains(late))
                .body("items[0].overdue", equalTo(true));
        listed("eventId=" + id(event) + "&overdue=false").body("items.id", contains(id(done), inTime, undated));
        listed("eventId=" + id(event)).body("items.id", contains(id(done), late, inTime, undated));
        listed("eventId=" + id(event) + "&sort=-due").body("items.id", contains(undated, inTime, late, id(done)));
        listed("eventId=" + id(event) + "&status=DONE").body("items.id", contains(id(done)));
        listed("eventId=" + id(event) + "&dueFrom=" + today() + "&dueTo=" + today().plusDays(3))
                .body("items.id", contains(inTime));
        anonymous().get(FOLLOW_UPS + "?eventId=" + id(event)).then().body("items", empty());
        viewer().get(FOLLOW_UPS + "?dueFrom=2024-05-02&dueTo=2024-05-01")
                .then()
                .spec(problem(FollowUpProblem.PERIOD_REVERSED, "dueTo"));
    }

    @Test
    void isFoundByWhoSeesToItAndByWhatItComesFrom() {
        var meeting = aMeeting("");
        var person = aPerson();
        var unit = aCompany();
        var followUp = aFollowUp(
                "\"meetingId\": \"" + id(meeting) + "\"",
                "\"ownerPersonId\": \"" + id(person) + "\"",
                "\"ownerOrganisationId\": \"" + id(unit) + "\"",
                "\"visibility\": \"PUBLIC\"");
        viewer().get(followUp)
                .then()
                .body("ownerPersonNames.'zh-Hans'", equalTo("村田恒夫"))
                .body("ownerOrganisationNames.en", equalTo("Murata Manufacturing"));
        anonymous().get(followUp).then().body("ownerOrganisationNames", nullValue());
        listed("meetingId=" + id(meeting)).body("items.id", contains(id(followUp)));
        listed("personId=" + id(person)).body("items.id", contains(id(followUp)));
        listed("organisationId=" + id(unit)).body("items.id", contains(id(followUp)));
        listed("personId=" + id(unit)).body("items", empty());
        listed("q=园区 资料&personId=" + id(person)).body("items.id", contains(id(followUp)));
        listed("q=苏州&personId=" + id(person)).body("items", empty());
        editor().header("If-Match", tag(meeting))
                .delete(meeting)
                .then()
                .spec(problem(ConventionProblem.STILL_REFERRED_TO));
        editor().header("If-Match", tag(person)).delete(person).then().statusCode(409);
    }

    @Test
    void belongsToTheEventOfItsOutcome() {
        var event = aHeld();
        var outcome = created(event + "/outcomes", "{\"kind\": \"SIGNING_BATCH\", \"title\": {\"zh-Hans\": \"签约\"}}");
        var followUp = aFollowUp("\"outcomeId\": \"" + id(outcome) + "\"", OWNER, "\"visibility\": \"PUBLIC\"");
        viewer().get(followUp).then().body("eventId", equalTo(id(event)));
        listed("outcomeId=" + id(outcome)).body("items.id", contains(id(followUp)));
        anonymous().get(event + "?expand=followUps").then().body("followUps.id", contains(id(followUp)));
        refused("outcomeId", "\"outcomeId\": \"" + id(outcome) + "\"", of(aHeld()), OWNER);
        editor().header("If-Match", tag(outcome))
                .delete(outcome)
                .then()
                .spec(problem(ConventionProblem.STILL_REFERRED_TO));
    }

    @Test
    void refusesWhatBelongsNowhereOrHasNoOwner() {
        refused("eventId", OWNER);
        refused("ownerPersonId", of(aHeld()));
        refused("outcomeId", "\"outcomeId\": \"" + UUID.randomUUID() + "\"", OWNER);
        refused("meetingId", "\"meetingId\": \"" + UUID.randomUUID() + "\"", OWNER);
        refused("eventId", "\"eventId\": \"" + UUID.randomUUID() + "\"", OWNER);
        refused("ownerOrganisationId", of(aHeld()), "\"ownerOrganisationId\": \"" + UUID.randomUUID() + "\"");
    }

    private static String body(String... members) {
        return "{\"action\": {\"zh-Hans\": \"样本：寄送园区资料\"}, " + String.join(", ", members) + "}";
    }

    private static String aFollowUp(String... members) {
        return created(FOLLOW_UPS, body(members));
    }

    private static String of(String event) {
        return "\"eventId\": \"" + id(event) + "\"";
    }

    private static String due(LocalDate day) {
        return "\"dueOn\": \"" + day + "\"";
    }

    private static LocalDate today() {
        return LocalDate.now(PartialDate.HOME);
    }

    private static void refused(String field, String... members) {
        editor().body(body(members)).post(FOLLOW_UPS).then().statusCode(422).body("violations.field", hasItem(field));
    }

    private static ValidatableResponse listed(String query) {
        return viewer().get(FOLLOW_UPS + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse change(String followUp, String... members) {
        return editor().header("If-Match", tag(followUp))
                .body(body(members))
                .put(followUp)
                .then();
    }

    private static ValidatableResponse complete(String followUp, String done) {
        return editor().header("If-Match", tag(followUp))
                .body(done)
                .post(followUp + "/completion")
                .then();
    }

    private static ValidatableResponse reopen(String followUp) {
        return editor().header("If-Match", tag(followUp))
                .delete(followUp + "/completion")
                .then();
    }
}
