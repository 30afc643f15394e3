package city.promotion.events.calendar;

import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.promotion.events.DataSet;
import city.promotion.events.event.EventFixtures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two readers that share no line with the writer, one in Java and one in JavaScript, understand the calendars alike. */
@QuarkusTest
class CalendarReadersTest {

    private static final String CALENDAR = "/events/v1/calendar.ics";
    private static final int EVENTS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ZONES = List.of(
            "Asia/Tokyo",
            "Asia/Shanghai",
            "America/New_York",
            "America/Sao_Paulo",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "UTC");
    private static final List<String> TEXTS = List.of(
            "签约；交流, 展示: \\n and \"quotes\"",
            "川崎市・懇談会（第二回）",
            "Round table; semi, comma \\ backslash",
            "line one\nline two",
            "emoji 🌸 and a very long name ".repeat(6),
            "无锡市经贸文化代表团赴日本考察".repeat(5));

    @Test
    void readTheDataSetAlike() throws IOException, InterruptedException {
        var data = DataSet.load();
        var calendar = calendar("from=2024-04-01&to=2024-04-30&lang=zh");
        var read = JavaReader.events(calendar);
        var conference = byUid(read).get(data.id("event-conference"));
        assertEquals("2024中日（无锡）产业文化合作交流会（下午）", conference.get("summary").textValue());
        assertEquals("2024-04-18", conference.get("starts").textValue());
        assertEquals("CONFIRMED", conference.get("status").textValue());
        assertEquals(data.id("event-delegation"), conference.get("parent").textValue());
        assumeTrue(JavaScriptReader.isInstalled(), "npm ci in deploy/acceptance/js");
        assertEquals(read, JavaScriptReader.events(calendar));
    }

    @Test
    void readAThousandRandomEventsAlike() throws Exception {
        var campaign = (String) editor().body("{\"title\": {\"en\": \"Random calendar\"}}")
                .post("/events/v1/campaigns")
                .path("id");
        var moments = new ConcurrentHashMap<String, String>();
        recordRandomEvents(campaign, moments);
        var calendar = calendar("approximate=true&campaignId=" + campaign);
        assertFalse(calendar.lines().anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > 75));
        var read = JavaReader.events(calendar);
        var uids = byUid(read);
        assertEquals(EVENTS, uids.size());
        moments.forEach((uid, starts) ->
                assertEquals(starts, uids.get(uid).get("starts").textValue()));
        assumeTrue(JavaScriptReader.isInstalled(), "npm ci in deploy/acceptance/js");
        var second = JavaScriptReader.events(calendar);
        for (int i = 0; i < EVENTS; i++) {
            assertEquals(read.get(i), second.get(i));
        }
        assertEquals(read.size(), second.size());
    }

    /** A half on each of two threads, so that the test writes one while the service works at another. */
    private static void recordRandomEvents(String campaign, Map<String, String> moments) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var halves = new ArrayList<Future<?>>();
            for (int half = 0; half < 2; half++) {
                var random = new Random(20240418 + half);
                halves.add(threads.submit(() -> {
                    for (int i = 0; i < EVENTS / 2; i++) {
                        record(random, campaign, moments);
                    }
                }));
            }
            for (var half : halves) {
                half.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Records an event of random dates, words and status, and what its calendar entry must begin with. */
    private static void record(Random random, String campaign, Map<String, String> moments) {
        var starts = date(random, LocalDate.of(1990, 1, 1).plusDays(random.nextInt(14_000)));
        var body = JSON.createObjectNode();
        body.put("type", random.nextBoolean() ? "PROMOTION_CONFERENCE" : "STUDY_VISIT");
        body.put("campaignId", campaign);
        body.put("visibility", "PUBLIC");
        body.putObject("title").put("zh-Hans", pick(random, TEXTS)).put("en", pick(random, TEXTS));
        if (random.nextInt(3) == 0) {
            body.putObject("summary").put("ja", pick(random, TEXTS));
        }
        body.set("starts", starts);
        if (random.nextInt(3) == 0) {
            var day = LocalDate.parse(lastDay(starts)).plusDays(2 + random.nextInt(40));
            body.set("ends", random.nextBoolean() ? minute(random, day) : date(random, day.plusYears(2)));
        }
        if (random.nextInt(2) == 0) {
            var place = body.putArray("places").addObject().put("country", "JP");
            place.putObject("city").put("ja", "東京, 港区").put("en", "Tokyo; Minato");
        }
        var path = editor().body(body.toString())
                .post(EventFixtures.EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        if (random.nextInt(5) == 0) {
            editor().body("{\"kind\": \"SPEECH\", \"title\": {\"en\": \"Opening; welcome, all\"}, \"starts\": " + starts
                            + "}")
                    .post(path + "/agenda")
                    .then()
                    .statusCode(201);
        }
        switch (random.nextInt(6)) {
            case 0 -> move(path, "{\"to\": \"CANCELLED\", \"reason\": \"台风; typhoon, \\\\ all\"}");
            case 1 -> {
                move(path, "{\"to\": \"PLANNED\"}");
                move(path, "{\"to\": \"POSTPONED\"}");
            }
            default -> {}
        }
        if (starts.get("precision").textValue().equals("MINUTE")
                && (!body.has("ends")
                        || body.get("ends").get("precision").textValue().equals("MINUTE"))) {
            var zone = starts.get("timeZone").textValue();
            var at = LocalDateTime.parse(starts.get("value").textValue()).atZone(ZoneId.of(zone));
            moments.put(EventFixtures.id(path), zone + " " + at.toEpochSecond());
        } else if (List.of("DAY", "HALF_DAY").contains(starts.get("precision").textValue())) {
            moments.put(EventFixtures.id(path), starts.get("value").textValue());
        }
    }

    private static void move(String path, String step) {
        editor().header("If-Match", "*")
                .body(step)
                .post(path + "/transitions")
                .then()
                .statusCode(200);
    }

    private static ObjectNode date(Random random, LocalDate day) {
        var zone = pick(random, ZONES);
        return switch (random.nextInt(10)) {
            case 0 -> JSON.createObjectNode().put("value", "" + day.getYear()).put("precision", "YEAR");
            case 1 ->
                JSON.createObjectNode()
                        .put("value", day.getYear() + "-Q" + (1 + (day.getMonthValue() - 1) / 3))
                        .put("precision", "QUARTER");
            case 2 ->
                JSON.createObjectNode()
                        .put("value", day.toString().substring(0, 7))
                        .put("precision", "MONTH");
            case 3, 4 ->
                JSON.createObjectNode()
                        .put("value", day.toString())
                        .put("precision", "HALF_DAY")
                        .put("half", random.nextBoolean() ? "AM" : "PM")
                        .put("timeZone", zone);
            case 5, 6 ->
                JSON.createObjectNode()
                        .put("value", day.toString())
                        .put("precision", "DAY")
                        .put("timeZone", zone);
            default -> minute(random, day);
        };
    }

    private static ObjectNode minute(Random random, LocalDate day) {
        return JSON.createObjectNode()
                .put("value", day.atTime(random.nextInt(24), random.nextInt(60)).toString())
                .put("precision", "MINUTE")
                .put("timeZone", pick(random, ZONES));
    }

    private static String lastDay(ObjectNode date) {
        var value = date.get("value").textValue();
        return value.length() >= 10 ? value.substring(0, 10) : value.substring(0, 4) + "-12-31";
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Map<String, JsonNode> byUid(List<JsonNode> events) {
        return events.stream()
                .collect(Collectors.toMap(event -> event.get("uid").textValue(), Function.identity()));
    }

    private static String calendar(String query) {
        return anonymous()
                .accept("text/calendar")
                .get(CALENDAR + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
