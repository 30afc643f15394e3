package city.promotion.stats;

import static city.promotion.stats.Figures.RELEASES;
import static city.promotion.stats.Figures.TRADE;
import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.publisher;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A release under embargo is looked for through every door of the service; a new door is a new line of {@link #doors}. */
@QuarkusTest
class EmbargoTest {

    private static final String KEY = "Q.YTD.320200.IX.W1._T._T._T.N.CNY";
    private static final Map<String, Supplier<RequestSpecification>> CALLERS = new LinkedHashMap<>();

    static {
        CALLERS.put("anonymous", Tokens::anonymous);
        CALLERS.put("partner", Tokens::partner);
        CALLERS.put("viewer", Tokens::viewer);
    }

    /** Everything that is said of the figures of one quarter. */
    private static List<String> doors(String quarter) {
        var of = "?startPeriod=" + quarter + "&endPeriod=" + quarter;
        var doors = new ArrayList<String>();
        for (var more : List.of(
                "",
                "&includeHistory=true",
                "&updatedAfter=2000-01-01",
                "&updatedAfter=2000-01-01&includeHistory=true",
                "&lastN=1",
                "&firstN=1",
                "&total=true",
                "&FLOW=IX,X",
                "&format=csv")) {
            doors.add(TRADE + of + more);
        }
        doors.add("/stats/v1/datasets/TRADE/availability" + of);
        doors.add("/stats/v1/datasets/TRADE/availability");
        doors.add("/stats/v1/series/" + KEY + "/vintages?datasetId=TRADE&startPeriod=" + quarter + "&endPeriod="
                + quarter);
        doors.add("/stats/v1/datasets/TRADE/jsonstat" + of);
        doors.add("/stats/v1/datasets/TRADE/chart.svg" + of);
        doors.add("/stats/v1/datasets/TRADE");
        doors.add("/stats/v1/datasets");
        doors.add("/stats/v1/releases/calendar.ics");
        doors.add("/stats/v1/announcements");
        doors.add(RELEASES + "?limit=200&total=true");
        doors.add(RELEASES + "?limit=200&status=SCHEDULED");
        doors.add(RELEASES + "?limit=200&format=csv");
        return doors;
    }

    private static Map<String, String> lookThrough(List<String> doors) {
        var seen = new LinkedHashMap<String, String>();
        CALLERS.forEach((name, caller) -> doors.forEach(door -> {
            var answer = caller.get().accept(type(door)).get(door);
            assertEquals(200, answer.statusCode(), door);
            seen.put(
                    name + " " + door,
                    answer.header("ETag") + "\n" + answer.header("Last-Modified") + "\n" + answer.asString());
        }));
        return seen;
    }

    private static String type(String door) {
        if (door.contains("chart.svg")) {
            return "image/svg+xml";
        }
        return door.endsWith(".ics") ? "text/calendar" : "application/json";
    }

    private static String feedEnd() {
        return cursor(changes(anonymous(), "after=latest"));
    }

    private static Response changes(RequestSpecification caller, String query) {
        return caller.accept("application/cloudevents-batch+json").get("/stats/v1/changes?" + query);
    }

    private static String snapshot(RequestSpecification caller) {
        return caller.accept("application/x-ndjson").get("/stats/v1/snapshot").asString();
    }

    private static String cursor(Response answer) {
        var link = answer.header("Link");
        return link.substring(link.indexOf("after=") + 6, link.indexOf(">")).replaceAll("&.*", "");
    }

    @Test
    void findsNothingThroughAnyDoor() {
        var quarter = aQuarter();
        var flash = aPublished("PUBLIC", null, total(quarter, "100.1"));
        var doors = new ArrayList<>(doors(quarter));
        doors.add(flash);
        doors.add(flash + "/observations");
        var before = lookThrough(doors);
        var end = feedEnd();
        var id = "embargo-" + quarter;
        var secret = aPublished(
                "PUBLIC",
                Instant.now().plus(1, ChronoUnit.HOURS),
                total(quarter, "100.2")
                        .replaceFirst("\\{", "{\"externalIds\": [{\"system\": \"test\", \"id\": \"" + id + "\"}],"),
                observation(quarter, "\"6.6\"", "X", "N", "CNY"));

        var after = lookThrough(doors);
        before.forEach((door, said) -> assertEquals(said, after.get(door), door));
        for (var caller : CALLERS.values()) {
            for (var path : List.of("", "/observations", "/loads", "/history", "/publication", "/withdrawal")) {
                assertEquals(
                        caller.get()
                                .get(RELEASES + "/" + UUID.randomUUID() + path)
                                .statusCode(),
                        caller.get().get(secret + path).statusCode(),
                        path);
            }
            assertEquals(
                    caller.get().get("/stats/v1/external-ids/test/nowhere").statusCode(),
                    caller.get().get("/stats/v1/external-ids/test/" + id).statusCode());
            assertEquals("[]", changes(caller.get(), "after=" + end).asString());
            assertFalse(snapshot(caller.get()).contains(secret));
        }
        assertEquals("[]", changes(editor(), "after=" + end).asString());
        editor().get(TRADE + "?includeHistory=true&startPeriod=" + quarter + "&endPeriod=" + quarter)
                .then()
                .body("items.value.value", equalTo(List.of("100.1")));
    }

    @Test
    void tellsFollowersWhenTheEmbargoEnds() {
        var quarter = aQuarter();
        var flash = aPublished("PUBLIC", null, total(quarter, "1"));
        var end = feedEnd();
        var correction = aPublished("PUBLIC", Instant.now().plusMillis(1500), total(quarter, "2"));
        var told = changes(anonymous(), "wait=20&after=" + end).jsonPath();
        assertEquals(List.of(correction), told.get("subject"));
        assertEquals(List.of("city.promotion.release.created"), told.get("type"));
        assertEquals(List.of(flash.substring(flash.lastIndexOf('/') + 1)), told.get("[0].data.corrects"));
        assertEquals("TRADE", told.get("[0].data.datasetId"));
        var said = Instant.parse(told.getString("[0].data.publishedAt"));
        assertFalse(said.isAfter(Instant.now()));
        anonymous()
                .get(TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter)
                .then()
                .body("items.value.value", hasItem("2"));
        assertTrue(snapshot(anonymous()).contains(correction));
        anonymous().get(correction).then().statusCode(200).body("status", equalTo("PUBLISHED"));
        anonymous().get(RELEASES + "?limit=200&sort=-createdAt").then().body(containsString(correction));
    }

    @Test
    void tellsPublicationsAndWithdrawalsOnlyToThoseTheyAreFor() {
        var end = feedEnd();
        var internal = aPublished("INTERNAL", null, total(aQuarter(), "1"));
        var open = aPublished("PUBLIC", null, total(aQuarter(), "1"));
        publisher()
                .header("If-Match", Figures.etag(open))
                .body("{\"reason\": {\"en\": \"Sample\"}}")
                .post(open + "/withdrawal")
                .then()
                .statusCode(200);
        var told = changes(anonymous(), "after=" + end).jsonPath();
        assertEquals(List.of(open, open), told.get("subject"));
        assertEquals(List.of("city.promotion.release.created", "city.promotion.release.changed"), told.get("type"));
        assertEquals("Sample", told.get("[1].data.withdrawalReason.en"));
        assertEquals(
                List.of(internal, open, open),
                changes(viewer(), "after=" + end).jsonPath().get("subject"));
    }
}
