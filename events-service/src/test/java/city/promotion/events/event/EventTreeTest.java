package city.promotion.events.event;

import static city.promotion.events.event.EventFixtures.EVENTS;
import static city.promotion.events.event.EventFixtures.aDraft;
import static city.promotion.events.event.EventFixtures.anApproved;
import static city.promotion.events.event.EventFixtures.body;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.move;
import static city.promotion.events.event.EventFixtures.tag;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Children inside the parent's dates, where both are known; days in the zones of the world. */
@QuarkusTest
class EventTreeTest {

    private static final String FIRST = day("2024-04-17");
    private static final String LAST = day("2024-04-20");

    @Test
    void takesChildrenThatCanLieInsideTheParentsDates() {
        var parent = aDelegation();
        child(parent, "starts", FIRST);
        child(parent, "starts", LAST);
        child(parent, "starts", "{\"value\": \"2024-04\", \"precision\": \"MONTH\"}");
        child(parent, "starts", "null");
        child(
                parent,
                "starts",
                "{\"value\": \"2024-04-20T23:30\", \"precision\": \"MINUTE\", \"timeZone\": \"Asia/Tokyo\"}");
        child(aDraft("starts", "null"), "starts", day("2024-05-01"));
        child(aDraft("starts", "{\"value\": \"2024\", \"precision\": \"YEAR\"}"), "starts", day("2024-12-31"));
        child(
                aDraft("starts", "{\"value\": \"2024-04-18T09:00\", \"precision\": \"MINUTE\"}"),
                "starts",
                "{\"value\": \"2024-04-18T15:00\", \"precision\": \"MINUTE\"}");
    }

    @Test
    void refusesChildrenThatLieOutside() {
        var parent = aDelegation();
        for (var outside : List.of(
                day("2024-04-16"),
                day("2024-04-21"),
                "{\"value\": \"2024-05\", \"precision\": \"MONTH\"}",
                "{\"value\": \"2023\", \"precision\": \"YEAR\"}")) {
            editor().body(body("parentId", quoted(parent), "starts", outside))
                    .post(EVENTS)
                    .then()
                    .spec(problem(EventProblem.DATES_CONTRADICT, "starts"))
                    .body("violations[0].message", containsString("EV-2024-"));
        }
        editor().body(body("parentId", quoted(parent), "starts", FIRST, "ends", day("2024-04-22")))
                .post(EVENTS)
                .then()
                .spec(problem(EventProblem.DATES_CONTRADICT, "starts"));
        var stranger = aDraft("starts", day("2024-06-01"));
        editor().header("If-Match", tag(stranger))
                .body(body("parentId", quoted(parent), "starts", day("2024-06-01")))
                .put(stranger)
                .then()
                .spec(problem(EventProblem.DATES_CONTRADICT, "starts"));
    }

    @Test
    void refusesToMoveTheParentAwayFromItsChildren() {
        var parent = aDelegation();
        var child = child(parent, "starts", day("2024-04-18"));
        var code = (String) viewer().get(child).path("code");
        editor().header("If-Match", tag(parent))
                .body(body("starts", day("2024-05-17"), "ends", day("2024-05-20")))
                .put(parent)
                .then()
                .spec(problem(EventProblem.DATES_CONTRADICT, "starts"))
                .body("violations[0].message", containsString(code));
        move(child, "{\"to\": \"CANCELLED\", \"reason\": \"x\"}").statusCode(200);
        editor().header("If-Match", tag(parent))
                .body(body("starts", day("2024-05-17"), "ends", day("2024-05-20")))
                .put(parent)
                .then()
                .statusCode(200);
    }

    @Test
    void postponesAWholeTreeStepByStep() {
        var parent = anApproved("starts", FIRST, "ends", LAST);
        var child = anApproved("parentId", quoted(parent), "starts", day("2024-04-18"));
        move(parent, newDates("2024-05-17", "2024-05-20")).spec(problem(EventProblem.DATES_CONTRADICT, "newStarts"));
        move(parent, "{\"to\": \"POSTPONED\"}").statusCode(200);
        move(child, newDates("2024-05-18", "2024-05-18")).statusCode(200);
        move(parent, newDates("2024-05-17", "2024-05-20")).statusCode(200);
        move(parent, "{\"to\": \"PLANNED\"}").statusCode(200);
        move(child, newDates("2024-07-01", "2024-07-01")).spec(problem(EventProblem.DATES_CONTRADICT, "newStarts"));
        move(child, newDates("2024-05-19", "2024-05-19")).statusCode(200);
    }

    @Test
    void findsAndOrdersTheAfternoonInTokyoAmongTheDayInTokyo() {
        var campaign = "\""
                + editor().body("{\"title\": {\"en\": \"A day in Tokyo\"}}")
                        .post("/events/v1/campaigns")
                        .path("id")
                + "\"";
        var tokyoLunch = at(campaign, "2024-04-18T12:30", "Asia/Tokyo");
        var beforeInWuxi = at(campaign, "2024-04-18T10:30", "Asia/Shanghai");
        var afternoon = aDraft("campaignId", campaign);
        var morningInNewYork = at(campaign, "2024-04-18T09:00", "America/New_York");
        var noonInNewYork = at(campaign, "2024-04-18T12:00", "America/New_York");
        var eveningBeforeInNewYork = at(campaign, "2024-04-17T12:00", "America/New_York");
        List<String> found = viewer().queryParam("campaignId", campaign.replace("\"", ""))
                .queryParam("from", "2024-04-18")
                .queryParam("to", "2024-04-18")
                .queryParam("timeZone", "Asia/Tokyo")
                .get(EVENTS)
                .path("items.id");
        assertEquals(
                List.of(
                        id(eveningBeforeInNewYork),
                        id(beforeInWuxi),
                        id(afternoon),
                        id(tokyoLunch),
                        id(morningInNewYork)),
                found);
        List<String> next = viewer().queryParam("campaignId", campaign.replace("\"", ""))
                .queryParam("from", "2024-04-19")
                .queryParam("timeZone", "Asia/Tokyo")
                .get(EVENTS)
                .path("items.id");
        assertEquals(List.of(id(noonInNewYork)), next);
    }

    private static String aDelegation() {
        return aDraft("starts", FIRST, "ends", LAST);
    }

    private static String child(String parent, String... more) {
        var members = new String[more.length + 2];
        System.arraycopy(more, 0, members, 0, more.length);
        members[more.length] = "parentId";
        members[more.length + 1] = quoted(parent);
        return aDraft(members);
    }

    private static String at(String campaign, String minute, String zone) {
        return aDraft(
                "campaignId",
                campaign,
                "starts",
                "{\"value\": \"" + minute + "\", \"precision\": \"MINUTE\", \"timeZone\": \"" + zone + "\"}");
    }

    private static String newDates(String starts, String ends) {
        return "{\"to\": \"POSTPONED\", \"newStarts\": " + day(starts) + ", \"newEnds\": " + day(ends) + "}";
    }

    private static String day(String day) {
        return "{\"value\": \"" + day + "\", \"precision\": \"DAY\", \"timeZone\": \"Asia/Tokyo\"}";
    }

    private static String quoted(String path) {
        return "\"" + id(path) + "\"";
    }
}
