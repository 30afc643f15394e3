package city.promotion.events.event;

import static city.promotion.testkit.Tokens.editor;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events as tests need them, made the way an editor makes them. */
public final class EventFixtures {

    public static final String EVENTS = "/events/v1/events";

    private static final String SOURCES =
            "[{\"document\": \"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.04\"}]";

    private EventFixtures() {}

    /** A past conference; {@code more} adds members or puts others in place of these. */
    public static String body(String... more) {
        var members = new LinkedHashMap<>(Map.of(
                "type", "\"PROMOTION_CONFERENCE\"",
                "title", "{\"zh-Hans\": \"产业文化合作交流会\", \"en\": \"Exchange conference\"}",
                "starts",
                        "{\"value\": \"2024-04-18\", \"precision\": \"HALF_DAY\", \"half\": \"PM\", \"timeZone\": \"Asia/Tokyo\"}",
                "sources", SOURCES,
                "visibility", "\"PUBLIC\""));
        for (int i = 0; i < more.length; i += 2) {
            members.put(more[i], more[i + 1]);
        }
        var text = new StringBuilder("{");
        members.forEach((name, value) -> text.append(text.length() > 1 ? ", " : "")
                .append('"')
                .append(name)
                .append("\": ")
                .append(value));
        return text.append("}").toString();
    }

    /** Path of a new draft. */
    public static String aDraft(String... more) {
        return editor().body(body(more))
                .post(EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Path of an event that was held. */
    public static String aHeld(String... more) {
        var event = aDraft(more);
        move(event, "{\"to\": \"HELD\"}").statusCode(200);
        return event;
    }

    /** Path of an event that was planned and approved. */
    public static String anApproved(String... more) {
        var event = aDraft(more);
        move(event, "{\"to\": \"PLANNED\"}").statusCode(200);
        move(event, "{\"to\": \"APPROVED\"}").statusCode(200);
        return event;
    }

    public static ValidatableResponse move(String event, String step) {
        return editor().header("If-Match", tag(event))
                .body(step)
                .post(event + "/transitions")
                .then();
    }

    public static String tag(String path) {
        Response read = editor().get(path);
        return read.header("ETag");
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
