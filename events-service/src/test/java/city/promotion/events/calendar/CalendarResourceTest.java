package city.promotion.events.calendar;

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
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.Catalogues;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarResourceTest {

    private static final String CALENDAR = "/events/v1/calendar.ics";
    private static final String TIMED =
            "{\"value\": \"2024-04-18T14:30\", \"precision\": \"MINUTE\", \"timeZone\": \"Asia/Tokyo\"}";
    private static final String MONTH = "{\"value\": \"2024-05\", \"precision\": \"MONTH\"}";

    @Inject
    EntityManager entities;

    @Test
    void hasCompleteTexts() {
        Catalogues.assertComplete(CalendarProblem.values());
    }

    @Test
    void answersCalendarProgramsWhateverTheyAccept() {
        var event = aHeld();
        for (var accepted : new String[] {"*/*", "text/calendar", "text/calendar, text/html;q=0.8"}) {
            anonymous()
                    .accept(accepted)
                    .get(event + "/calendar.ics")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("text/calendar"))
                    .body(startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
                    .body(containsString("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"))
                    .body(containsString("\r\nX-PUBLISHED-TTL:PT1H\r\n"))
                    .body(containsString("\r\nNAME:Exchange conference\r\n"));
        }
        anonymous().accept("image/png").get(CALENDAR).then().spec(problem(ConventionProblem.NOT_ACCEPTABLE));
    }

    @Test
    void showsAnAfternoonAsADayThatSaysSo() {
        var entry = entry(aHeld(), "?lang=zh");
        assertEquals("产业文化合作交流会（下午）", text(entry, "summary"));
        assertEquals("2024-04-18", text(entry, "starts"));
        assertEquals("2024-04-19", text(entry, "ends"));
        assertEquals("HALF_DAY PM", text(entry, "precision"));
        assertEquals("TRANSPARENT", text(entry, "transparency"));
        assertTrue(text(entry, "description").contains("时间：2024年4月18日下午"), text(entry, "description"));
    }

    @Test
    void showsAMinuteInTheZoneOfTheEvent() {
        var event = aHeld("starts", TIMED, "ends", TIMED.replace("14:30", "17:00"));
        var text = ics(event, "").asString();
        assertTrue(text.contains("\r\nDTSTART;TZID=Asia/Tokyo:20240418T143000\r\n"), text);
        assertTrue(text.contains("\r\nDTEND;TZID=Asia/Tokyo:20240418T170000\r\n"), text);
        assertTrue(text.contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\n"), text);
        assertEquals("OPAQUE", text(JavaReader.events(text).get(0), "transparency"));
    }

    @Test
    void leavesOutMonthsUnlessTheyAreAskedFor() {
        var campaign = aCampaign();
        var dated = aDraft("campaignId", campaign);
        var open = aDraft("campaignId", campaign, "starts", MONTH);
        aDraft("campaignId", campaign, "starts", "null");
        var query = "?campaignId=" + campaign.replace("\"", "");
        assertEquals(
                id(dated),
                text(JavaReader.events(get(CALENDAR + query).asString()).get(0), "uid"));
        assertEquals(1, JavaReader.events(get(CALENDAR + query).asString()).size());
        var both = JavaReader.events(get(CALENDAR + query + "&approximate=true").asString());
        assertEquals(2, both.size());
        var span = both.stream()
                .filter(entry -> text(entry, "uid").equals(id(open)))
                .findFirst()
                .orElseThrow();
        assertEquals("2024-05-01", text(span, "starts"));
        assertEquals("2024-06-01", text(span, "ends"));
        assertEquals("Exchange conference (May 2024)", text(span, "summary"));
    }

    @Test
    void growsWithEveryChangeUnderTheSameUid() {
        var event = aDraft("starts", TIMED);
        var first = entry(event, "");
        assertEquals("TENTATIVE", text(first, "status"));
        editor().header("If-Match", tag(event))
                .body(body("starts", TIMED.replace("14:30", "15:00")))
                .put(event);
        var second = entry(event, "");
        assertEquals(text(first, "uid"), text(second, "uid"));
        assertTrue(second.get("sequence").intValue() > first.get("sequence").intValue());
        move(event, "{\"to\": \"HELD\"}").statusCode(200);
        assertEquals("CONFIRMED", text(entry(event, ""), "status"));
    }

    @Test
    void stampsTheChangeOfAPartToo() {
        var event = aHeld();
        var before = ics(event, "");
        var made = editor().body("{\"kind\": \"SIGNING\", \"title\": {\"en\": \"Signing\"}}")
                .post(event + "/agenda");
        var with = ics(event, "");
        assertTrue(
                text(JavaReader.events(with.asString()).get(0), "description").contains("Agenda:\n– Signing"));
        editor().header("If-Match", made.header("ETag"))
                .delete(made.header("Location"))
                .then()
                .statusCode(204);
        var after = JavaReader.events(ics(event, "").asString()).get(0);
        assertTrue(after.get("stamp").longValue()
                >= JavaReader.events(before.asString()).get(0).get("stamp").longValue());
        assertTrue(with.header("ETag") != null && !with.header("ETag").equals(before.header("ETag")));
    }

    @Test
    void strikesOutWhatIsCancelledOrPostponedToAnOpenDate() {
        var cancelled = aDraft();
        move(cancelled, "{\"to\": \"CANCELLED\", \"reason\": \"台风\"}").statusCode(200);
        var entry = entry(cancelled, "?lang=en");
        assertEquals("CANCELLED", text(entry, "status"));
        assertEquals("cancelled: Exchange conference (afternoon)", text(entry, "summary"));
        assertTrue(text(entry, "description").contains("Reason: 台风"));

        var postponed = anApproved();
        move(postponed, "{\"to\": \"POSTPONED\"}").statusCode(200);
        assertEquals("CANCELLED", text(entry(postponed, ""), "status"));
        assertEquals("2024-04-18", text(entry(postponed, ""), "starts"));
        move(postponed, "{\"to\": \"POSTPONED\", \"newStarts\": " + TIMED.replace("04-18", "06-18") + "}")
                .statusCode(200);
        var moved = entry(postponed, "?lang=en");
        assertEquals("TENTATIVE", text(moved, "status"));
        assertTrue(text(moved, "starts").startsWith("Asia/Tokyo "));
        assertTrue(text(moved, "description").contains("Planned before for: 18 April 2024, afternoon"));
    }

    @Test
    void showsOnlyWhatTheCallerMaySee() {
        var campaign = aCampaign();
        var query = "?campaignId=" + campaign.replace("\"", "");
        var shown = aDraft("campaignId", campaign);
        var inside = aDraft("campaignId", campaign, "visibility", "\"INTERNAL\"", "parentId", "\"" + id(shown) + "\"");
        get(CALENDAR + query).then().body(containsString(id(shown))).body(not(containsString(id(inside))));
        ics(shown, "").then().body(not(containsString("UID:" + id(inside))));
        get(inside + "/calendar.ics").then().statusCode(404);
        viewer().accept("text/calendar").get(CALENDAR + query).then().body(containsString(id(inside)));
    }

    @Test
    void bringsTheEventsBelowAlong() {
        var delegation = aDraft();
        var child = aDraft("parentId", "\"" + id(delegation) + "\"");
        ics(delegation, "")
                .then()
                .body(containsString("UID:" + id(child)))
                .body(containsString("RELATED-TO;RELTYPE=PARENT:" + id(delegation)));
    }

    @Test
    void answersNotModifiedUntilSomethingChanges() {
        var event = aDraft();
        var read = ics(event, "").header("ETag");
        anonymous()
                .accept("text/calendar")
                .header("If-None-Match", read)
                .get(event + "/calendar.ics")
                .then()
                .statusCode(304);
        move(event, "{\"to\": \"HELD\"}");
        anonymous()
                .accept("text/calendar")
                .header("If-None-Match", read)
                .get(event + "/calendar.ics")
                .then()
                .statusCode(200);
    }

    @Test
    void leadsToThePageAtTheAddressThatTheCallerUsed() {
        var event = aDraft();
        anonymous()
                .accept("text/calendar")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "city.example:65535")
                .get(event + "/calendar.ics?lang=ja")
                .then()
                .body(containsString("URL:https://city.example:65535/events/v1/events/"));
    }

    @Test
    void refusesToCutOffSilently() {
        var campaign = aCampaign();
        var query = "?campaignId=" + campaign.replace("\"", "");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into event (id, code, type, status, title, campaign_id, starts_at, ends_at, ordered_at, starts,
                                    visibility, version, created_at, created_by, updated_at, updated_by)
                                select uuidv7(), 'MANY-' || n, 'OTHER', 'DRAFT', '{"en": "Many"}', cast(:campaign as uuid), now(),
                                    now() + interval '1 day', now(), '{"value": "2024-04-18", "precision": "DAY"}',
                                    'INTERNAL', 0, now(), 'test', now(), 'test' from generate_series(1, 5001) n""")
                        .setParameter("campaign", campaign.replace("\"", ""))
                        .executeUpdate());
        try {
            viewer().accept("text/calendar").get(CALENDAR + query).then().spec(problem(CalendarProblem.TOO_LARGE));
            anonymous().accept("*/*").get(CALENDAR + query).then().statusCode(200);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("delete from event where code like 'MANY-%'")
                            .executeUpdate());
        }
    }

    @Test
    void refusesWhatTheListRefuses() {
        get(CALENDAR + "?colour=red").then().spec(problem(ConventionProblem.BAD_PARAMETER, "colour"));
        get(CALENDAR + "?lang=de").then().spec(problem(ConventionProblem.BAD_PARAMETER, "lang"));
        get(EVENTS + "/42/calendar.ics").then().statusCode(400);
    }

    private static String aCampaign() {
        return "\""
                + editor().body("{\"title\": {\"en\": \"Calendar\"}}")
                        .post("/events/v1/campaigns")
                        .path("id")
                + "\"";
    }

    private static JsonNode entry(String event, String query) {
        return JavaReader.events(ics(event, query).asString()).get(0);
    }

    private static Response ics(String event, String query) {
        return get(event + "/calendar.ics" + query);
    }

    private static Response get(String path) {
        return anonymous().accept("text/calendar").get(path);
    }

    private static String text(JsonNode entry, String name) {
        return entry.get(name).textValue();
    }
}
