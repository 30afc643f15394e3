package city.promotion.stats.calendar;

import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.etag;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.publisher;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnouncementResourceTest {

    private static final String ANNOUNCEMENTS = "/stats/v1/announcements";
    private static final String CALENDAR = "/stats/v1/releases/calendar.ics";

    private static String body(String visibility, String plannedFor) {
        return """
                {"datasetId": "TRADE", "kind": "FLASH", "title": {"en": "Sample: trade", "zh-Hans": "示例：外贸"},
                 "period": "2024-Q2", "plannedFor": "%s", "visibility": "%s"}""".formatted(plannedFor, visibility);
    }

    private static String announced(String visibility, String plannedFor) {
        return publisher()
                .body(body(visibility, plannedFor))
                .post(ANNOUNCEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, VEvent> calendar(String query) throws Exception {
        var answer = anonymous().accept("text/calendar").get(CALENDAR + query);
        assertEquals(200, answer.statusCode());
        var events = new HashMap<String, VEvent>();
        new CalendarBuilder()
                .build(new StringReader(answer.asString()))
                .<VEvent>getComponents("VEVENT")
                .forEach(event -> events.put(event.getUid().orElseThrow().getValue(), event));
        return events;
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void announcesMovesAndRemoves() {
        var announcement = announced("PUBLIC", "2024-07-21T01:00:00Z");
        anonymous()
                .get(announcement)
                .then()
                .statusCode(200)
                .body("plannedFor", equalTo("2024-07-21T01:00:00Z"))
                .body("period", equalTo("2024-Q2"));
        publisher()
                .header("If-Match", etag(announcement))
                .body(body("PUBLIC", "2024-07-22T01:00:00Z"))
                .put(announcement)
                .then()
                .statusCode(200)
                .body("plannedFor", equalTo("2024-07-22T01:00:00Z"));
        anonymous()
                .get(ANNOUNCEMENTS + "?datasetId=TRADE&from=2024-07-22T00:00:00Z&to=2024-07-23T00:00:00Z")
                .then()
                .body("items.id", contains(idOf(announcement)));
        viewer().get(announcement + "/history").then().body("items[1].fields.field", hasItems("plannedFor"));
        publisher()
                .header("If-Match", etag(announcement))
                .delete(announcement)
                .then()
                .statusCode(204);
        anonymous().get(announcement).then().spec(problem(AnnouncementProblem.NOT_FOUND));
    }

    @Test
    void refusesWhatIsNoAnnouncement() {
        publisher()
                .body(body("PUBLIC", "2924-07-21T01:00:00Z")
                        .replace("TRADE", "NOPE")
                        .replace("2024-Q2", "2024-Q9"))
                .post(ANNOUNCEMENTS)
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "datasetId", "period", "plannedFor"));
        publisher()
                .body(body("PUBLIC", "+12024-07-21T01:00:00Z"))
                .post(ANNOUNCEMENTS)
                .then()
                .spec(problem(ConventionProblem.WRONG_TYPE, "plannedFor"));
        anonymous()
                .get(ANNOUNCEMENTS + "?to=%2B999999999-12-31T23:59:59Z")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "to"));
        editor().body(body("PUBLIC", "2024-07-21T01:00:00Z"))
                .post(ANNOUNCEMENTS)
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
        anonymous()
                .get(announced("INTERNAL", "2024-07-21T01:00:00Z"))
                .then()
                .spec(problem(AnnouncementProblem.NOT_FOUND));
    }

    @Test
    void givesCalendarProgramsWhatCameAndWhatIsToCome() throws Exception {
        var announcement = announced("PUBLIC", "2098-07-21T01:00:00Z");
        var hidden = announced("INTERNAL", "2098-07-21T01:00:00Z");
        var release = aPublished("PUBLIC", null, total(aQuarter(), "1"));
        var events = calendar("?datasetId=TRADE&lang=zh");
        var planned = events.get(idOf(announcement));
        assertEquals("预告 示例：外贸", planned.getSummary().getValue());
        assertEquals("TENTATIVE", planned.getStatus().getValue());
        assertEquals("20980721T010000Z", planned.getDateTimeStart().getValue());
        assertEquals("CONFIRMED", events.get(idOf(release)).getStatus().getValue());
        assertEquals(false, events.containsKey(idOf(hidden)));
        assertEquals(Map.of(), calendar("?datasetId=NOPE"));
        anonymous()
                .accept("text/calendar")
                .get(CALENDAR + "?lang=fr")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "lang"));
        publisher()
                .header("If-Match", etag(release))
                .body("{\"reason\": {\"en\": \"Sample\"}}")
                .post(release + "/withdrawal")
                .then()
                .statusCode(200);
        assertEquals("CANCELLED", calendar("").get(idOf(release)).getStatus().getValue());
    }
}
