package city.promotion.events.event;

import static city.promotion.events.event.EventFixtures.EVENTS;
import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.event.EventFixtures.aHeld;
import static city.promotion.events.event.EventFixtures.anApproved;
import static city.promotion.events.event.EventFixtures.body;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.move;
import static city.promotion.events.event.EventFixtures.tag;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventResourceTest {

    @Test
    void recordsAnEventAsDraftWithACodeOfItsYear() {
        editor().body(body())
                .post(EVENTS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(EVENTS + "/"))
                .body("code", startsWith("EV-2024-"))
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(0))
                .body("createdBy", equalTo("editor-1"))
                .body("$", not(hasKey("agenda")));
    }

    @Test
    void leavesOutWhatIsNotKnownAndKeepsWhatIsPromised() {
        editor().body(body())
                .post(EVENTS)
                .then()
                .statusCode(201)
                .body("$", not(hasKey("parentId")))
                .body("$", not(hasKey("theme")));
        editor().get(EVENTS + "?code=EV-1900-0001").then().statusCode(200).body("$", hasKey("next"));
    }

    @Test
    void tellsItsMethodsToWhoeverAsks() {
        editor().options(EVENTS).then().statusCode(200).header("Allow", containsString("POST"));
    }

    @Test
    void repeatsTheAnswerToARepeatedCreate() {
        var key = UUID.randomUUID().toString();
        var first = editor().header("Idempotency-Key", key).body(body()).post(EVENTS);
        var second = editor().header("Idempotency-Key", key).body(body()).post(EVENTS);
        assertEquals(201, second.statusCode());
        assertEquals(first.header("Location"), second.header("Location"));
        editor().header("Idempotency-Key", key)
                .body(body("type", "\"EXHIBITION\""))
                .post(EVENTS)
                .then()
                .spec(problem(ConventionProblem.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refusesAnIdentifierThatAnotherRecordHasAndNamesThatRecord() {
        var mine = "[{\"system\": \"calendar\", \"id\": \"" + UUID.randomUUID() + "\"}]";
        var first = aDraft("externalIds", mine);
        editor().body(body("externalIds", mine))
                .post(EVENTS)
                .then()
                .spec(problem(ConventionProblem.EXTERNAL_ID_TAKEN))
                .body("existing", equalTo(first));
        editor().header("If-Match", tag(first))
                .body(body("externalIds", mine))
                .put(first)
                .then()
                .statusCode(200);
    }

    @Test
    void namesEveryCodeAndReferenceThatIsWrongAtOnce() {
        var nowhere = "\"" + UUID.randomUUID() + "\"";
        editor().body(body(
                        "type",
                        "\"PARTY\"",
                        "campaignId",
                        nowhere,
                        "parentId",
                        nowhere,
                        "completeness",
                        "[{\"of\": \"AGENDA\", \"complete\": true},"
                                + " {\"of\": \"OUTCOMES\", \"kind\": \"SPEECH\", \"complete\": false}]"))
                .post(EVENTS)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "type", "campaignId", "parentId", "completeness[1]"))
                .body("violations", hasSize(4));
    }

    @Test
    void refusesDatesThatContradictEachOther() {
        var earlier = "{\"value\": \"2024-04-17\", \"precision\": \"DAY\"}";
        editor().body(body("ends", earlier)).post(EVENTS).then().spec(problem(EventProblem.DATES_CONTRADICT, "ends"));
        editor().body(body("starts", "null", "ends", earlier))
                .post(EVENTS)
                .then()
                .spec(problem(EventProblem.DATES_CONTRADICT, "starts"));
        aDraft("ends", "{\"value\": \"2024-04\", \"precision\": \"MONTH\"}");
    }

    @Test
    void refusesPlacesThatAreNoPlaces() {
        editor().body(body("places", "[{\"country\": \"XX\", \"city\": {\"en\": \"A\"}, \"timeZone\": \"Tokyo\"}]"))
                .post(EVENTS)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "places[0].country", "places[0].timeZone"));
    }

    @Test
    void readsAllThatAReaderSaysOfTheFormsHeTakes() {
        var event = aDraft();
        anonymous()
                .header("Accept", "text/html;q=0.1", "application/json")
                .get(event)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
        anonymous()
                .header("Accept", "", "application/ld+json")
                .get(event)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"));
        anonymous()
                .header("Accept", "application/json", "nonsense")
                .get(event)
                .then()
                .spec(problem(ConventionProblem.NOT_ACCEPTABLE));
    }

    @Test
    void movesAnEventFromDraftToReviewStepByStep() {
        var event = anApproved();
        move(event, "{\"to\": \"IN_PROGRESS\"}").statusCode(200);
        move(event, "{\"to\": \"HELD\", \"effectiveDate\": \"2024-04-18\"}")
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("statusSince", equalTo("2024-04-18"));
        move(event, "{\"to\": \"REVIEWED\", \"reason\": \"总结会\"}")
                .statusCode(200)
                .body("statusReason", equalTo("总结会"));
        move(event, "{\"to\": \"CANCELLED\", \"reason\": \"x\"}").spec(problem(EventProblem.TRANSITION_NOT_ALLOWED));
    }

    @Test
    void refusesToSkipSteps() {
        move(aDraft(), "{\"to\": \"APPROVED\"}")
                .spec(problem(EventProblem.TRANSITION_NOT_ALLOWED))
                .body("detail", containsString("PLANNED, HELD, CANCELLED"));
    }

    @Test
    void refusesToHoldAnEventWithoutASourceOrBeforeItBegins() {
        move(aDraft("sources", "[]", "starts", "{\"value\": \"2999\", \"precision\": \"YEAR\"}"), """
                        {"to": "HELD", "effectiveDate": "2999-01-01", "newEnds": {"value": "2999", "precision": "YEAR"}}""")
                .spec(problem(EventProblem.TRANSITION_INCOMPLETE, "sources", "starts", "effectiveDate", "newEnds"))
                .body("violations", hasSize(4));
    }

    @Test
    void refusesToCancelWithoutAReason() {
        var event = aDraft();
        move(event, "{\"to\": \"CANCELLED\", \"reason\": \" \"}")
                .spec(problem(EventProblem.TRANSITION_INCOMPLETE, "reason"));
        move(event, "{\"to\": \"CANCELLED\", \"reason\": \"台风\"}")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
    }

    @Test
    void keepsASourceForWhatWasHeld() {
        var event = aHeld();
        editor().header("If-Match", tag(event))
                .body(body("sources", "[]"))
                .put(event)
                .then()
                .spec(problem(EventProblem.SOURCE_NEEDED, "sources"));
    }

    @Test
    void keepsTheDatesThatAPostponementGivesUp() {
        move(anApproved(), """
                        {"to": "POSTPONED", "newStarts": {"value": "2024-05", "precision": "MONTH", "timeZone": "Asia/Tokyo"}}""")
                .statusCode(200)
                .body("starts.value", equalTo("2024-05"))
                .body("earlierDates", hasSize(1))
                .body("earlierDates[0].starts.half", equalTo("PM"));
        move(anApproved(), "{\"to\": \"POSTPONED\", \"newEnds\": {\"value\": \"2024\", \"precision\": \"YEAR\"}}")
                .spec(problem(EventProblem.DATES_CONTRADICT, "newStarts"));
    }

    @Test
    void changesNothingWhenAStepIsRepeated() {
        var event = aHeld();
        var before = tag(event);
        move(event, "{\"to\": \"HELD\"}").statusCode(200).body("status", equalTo("HELD"));
        assertEquals(before, tag(event));
    }

    @Test
    void wantsToKnowWhichVersionIsMoved() {
        var event = aDraft();
        editor().body("{\"to\": \"PLANNED\"}")
                .post(event + "/transitions")
                .then()
                .spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        var read = tag(event);
        move(event, "{\"to\": \"PLANNED\"}").statusCode(200);
        editor().header("If-Match", read)
                .body("{\"to\": \"APPROVED\"}")
                .post(event + "/transitions")
                .then()
                .spec(problem(ConventionProblem.STALE));
    }

    @Test
    void changesAnEventOnlyFromTheVersionThatWasRead() {
        var event = aDraft();
        var read = tag(event);
        editor().body(body()).put(event).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", read)
                .body(body("theme", "{\"zh-Hans\": \"携手同行·共享发展\"}"))
                .put(event)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("status", equalTo("DRAFT"));
        editor().header("If-Match", read).body(body()).put(event).then().spec(problem(ConventionProblem.STALE));
        assertNotEquals(read, tag(event));
    }

    @Test
    void answersNotModifiedToAReaderWhoHasIt() {
        var event = aDraft();
        anonymous().header("If-None-Match", tag(event)).get(event).then().statusCode(304);
        anonymous()
                .header("If-None-Match", tag(event))
                .get(event + "?expand=all")
                .then()
                .statusCode(200);
    }

    @Test
    void letsOthersKeepOnlyWhatNobodyInParticularAskedFor() {
        var event = aDraft();
        var everybody = "public, max-age=0, must-revalidate, s-maxage=5";
        anonymous().get(event).then().header("Cache-Control", everybody).header("Vary", containsString("X-API-Key"));
        anonymous()
                .header("If-None-Match", tag(event))
                .get(event)
                .then()
                .statusCode(304)
                .header("Cache-Control", everybody);
        editor().get(event).then().header("Cache-Control", "private, no-cache");
        anonymous().cookie("a", "b").get(event).then().header("Cache-Control", "private, no-cache");
        anonymous().get(event + "?limit=3").then().statusCode(400).header("Cache-Control", "no-store");
        anonymous()
                .accept("application/cloudevents-batch+json")
                .get("/events/v1/changes?after=latest")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void showsEachCallerWhatIsMeantForThatCaller() {
        var inside = aDraft("visibility", "\"INTERNAL\"");
        var forPartners = aDraft("visibility", "\"PARTNER\"");
        anonymous().get(inside).then().spec(problem(EventProblem.NOT_FOUND));
        anonymous().get(forPartners).then().spec(problem(EventProblem.NOT_FOUND));
        anonymous().get(inside + "/agenda").then().spec(problem(EventProblem.NOT_FOUND));
        partner().get(inside).then().spec(problem(EventProblem.NOT_FOUND));
        partner().get(forPartners).then().statusCode(200);
        viewer().get(inside).then().statusCode(200);
        var code = (String) viewer().get(inside).path("code");
        anonymous().queryParam("code", code).get(EVENTS).then().body("items", hasSize(0));
        viewer().queryParam("code", code).get(EVENTS).then().body("items", hasSize(1));
    }

    @Test
    void showsNoChildThatTheCallerMayNotSee() {
        var parent = aDraft();
        aDraft("parentId", "\"" + id(parent) + "\"", "visibility", "\"INTERNAL\"");
        var child = aDraft("parentId", "\"" + id(parent) + "\"");
        anonymous().get(parent + "?expand=children").then().body("children.id", contains(id(child)));
        viewer().get(parent + "?expand=children").then().body("children", hasSize(2));
    }

    @Test
    void letsEditorsChangeAndNobodyElse() {
        anonymous().body(body()).post(EVENTS).then().spec(problem(ConventionProblem.UNAUTHENTICATED));
        partner().body(body()).post(EVENTS).then().spec(problem(ConventionProblem.FORBIDDEN));
        viewer().body(body()).post(EVENTS).then().spec(problem(ConventionProblem.FORBIDDEN));
        viewer().delete(aDraft()).then().spec(problem(ConventionProblem.FORBIDDEN));
        anonymous().get(aDraft() + "/history").then().spec(problem(ConventionProblem.UNAUTHENTICATED));
    }

    @Test
    void keepsTheTreeATree() {
        var top = aDraft();
        var middle = aDraft("parentId", "\"" + id(top) + "\"");
        var bottom = aDraft("parentId", "\"" + id(middle) + "\"");
        editor().header("If-Match", tag(top))
                .body(body("parentId", "\"" + id(bottom) + "\""))
                .put(top)
                .then()
                .spec(problem(EventProblem.CIRCULAR_TREE));
        editor().header("If-Match", tag(top))
                .body(body("parentId", "\"" + id(top) + "\""))
                .put(top)
                .then()
                .spec(problem(EventProblem.CIRCULAR_TREE));
        editor().header("If-Match", tag(bottom))
                .body(body("parentId", "\"" + id(top) + "\""))
                .put(bottom)
                .then()
                .statusCode(200);
    }

    @Test
    void deletesAnEventOnlyWhenNoneStandsBelow() {
        var parent = aDraft();
        var child = aDraft("parentId", "\"" + id(parent) + "\"");
        editor().header("If-Match", tag(parent))
                .delete(parent)
                .then()
                .spec(problem(ConventionProblem.STILL_REFERRED_TO));
        editor().header("If-Match", tag(child)).delete(child).then().statusCode(204);
        editor().header("If-Match", tag(parent)).delete(parent).then().statusCode(204);
        editor().get(parent).then().spec(problem(EventProblem.NOT_FOUND));
    }

    @Test
    void tellsWhoChangedWhatOfTheEventAndItsParts() {
        var event = aHeld();
        editor().body("{\"kind\": \"SIGNING\", \"title\": {\"zh-Hans\": \"签约\"}}")
                .post(event + "/agenda")
                .then()
                .statusCode(201);
        viewer().get(event + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("CREATED", "CHANGED", "CREATED"))
                .body("items[1].by", equalTo("editor-1"))
                .body("items[1].fields.field", hasItems("status"))
                .body("items[1].fields.find { it.field == 'status' }.old", equalTo("DRAFT"))
                .body("items[1].fields.find { it.field == 'status' }.new", equalTo("HELD"))
                .body("items[1].fields.field", not(hasItem("startsAt")))
                .body("items[2].part", equalTo("agenda"));
    }

    @Test
    void readsPageByPageInTheOrderAskedFor() {
        var campaign = editor().body("{\"title\": {\"en\": \"Pages\"}}").post("/events/v1/campaigns");
        var belonging = "\"" + campaign.path("id") + "\"";
        for (var day : new String[] {"2024-03-02", "2024-03-01", "2024-03-03"}) {
            aDraft("campaignId", belonging, "starts", "{\"value\": \"" + day + "\", \"precision\": \"DAY\"}");
        }
        var first = viewer().queryParam("campaignId", (String) campaign.path("id"))
                .queryParam("sort", "-starts")
                .queryParam("limit", 2)
                .queryParam("total", true)
                .get(EVENTS);
        first.then()
                .body("items.starts.value", contains("2024-03-03", "2024-03-02"))
                .body("total", equalTo(3))
                .header("Link", containsString("rel=\"next\""));
        viewer().queryParam("campaignId", (String) campaign.path("id"))
                .queryParam("sort", "-starts")
                .queryParam("limit", 2)
                .queryParam("cursor", (String) first.path("next"))
                .get(EVENTS)
                .then()
                .body("items.starts.value", contains("2024-03-01"))
                .body("next", nullValue());
        editor().header("If-Match", "*")
                .delete(campaign.header("Location"))
                .then()
                .spec(problem(ConventionProblem.STILL_REFERRED_TO));
    }

    @Test
    void refusesFiltersThatMakeNoSense() {
        anonymous().get(EVENTS + "?expand=agenda,menu").then().spec(problem(ConventionProblem.BAD_PARAMETER, "expand"));
        anonymous()
                .get(EVENTS + "?from=2024-04-18&to=2024-04-17")
                .then()
                .spec(problem(EventProblem.PERIOD_REVERSED, "to"));
        anonymous().get(EVENTS + "?timeZone=Tokyo&country=jp").then().statusCode(400);
    }

    @Test
    void speaksTheCallersLanguage() {
        anonymous()
                .header("Accept-Language", "zh-CN")
                .get(EVENTS + "/" + UUID.randomUUID())
                .then()
                .body("title", equalTo("找不到该活动"));
        anonymous()
                .header("Accept-Language", "ja")
                .get(EVENTS + "/" + UUID.randomUUID())
                .then()
                .body("title", equalTo("該当するイベントがありません"));
    }
}
