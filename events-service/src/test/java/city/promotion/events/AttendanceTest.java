package city.promotion.events;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invitations from the first letter to the empty chair. */
@QuarkusTest
class AttendanceTest {

    @Test
    void invitesManyOnceAndCountsThem() {
        var event = create(
                "events", Map.of("type", "GOV_ENTERPRISE_DIALOGUE", "title", Map.of("en", "Sample round table")));
        var guests = List.of(person("Sample Guest A"), person("Sample Guest B"), person("Sample Guest C"));
        for (int i = 0; i < 2; i++) {
            Tokens.editor()
                    .contentType("application/json")
                    .body(Map.of("role", "ATTENDEE", "personIds", guests))
                    .post("/events/v1/events/" + event + "/invitations")
                    .then()
                    .statusCode(200)
                    .body("invited", hasSize(i == 0 ? 3 : 0))
                    .body("already", hasSize(i == 0 ? 0 : 3));
        }
        Tokens.editor()
                .get("/events/v1/events/" + event + "/participations?attendance=INVITED")
                .then()
                .body("items", hasSize(3))
                .body("items[0].invitedAt", notNullValue());
        Tokens.editor()
                .contentType("application/json")
                .body(Map.of("role", "ATTENDEE", "personIds", List.of("0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01")))
                .post("/events/v1/events/" + event + "/invitations")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("personIds[0]"));
    }

    /** Export, fill in one column in Excel, send it back: that is how a door list becomes attendance. */
    @Test
    void takesAttendanceFromASheet() {
        var event =
                create("events", Map.of("type", "GOV_ENTERPRISE_DIALOGUE", "title", Map.of("en", "Sample door list")));
        var guests = List.of(person("Sample Door A"), person("Sample Door B"));
        Tokens.editor()
                .contentType("application/json")
                .body(Map.of("role", "ATTENDEE", "personIds", guests))
                .post("/events/v1/events/" + event + "/invitations")
                .then()
                .statusCode(200);
        var sheet = Tokens.editor()
                .accept("text/csv")
                .get("/events/v1/events/" + event + "/participations")
                .asString()
                .replaceFirst("INVITED", "ATTENDED")
                .replaceFirst("INVITED", "ABSENT");
        String id = Tokens.editor()
                .contentType("application/octet-stream")
                .body(sheet.getBytes(StandardCharsets.UTF_8))
                .post("/events/v1/imports?wait=50&list=participations")
                .then()
                .statusCode(202)
                .body("changes", equalTo(2))
                .extract()
                .path("id");
        Tokens.editor()
                .post("/events/v1/imports/" + id + "/application?wait=50")
                .then()
                .body("state", equalTo("APPLIED"));
        Tokens.editor()
                .get("/events/v1/events/" + event + "/attendance")
                .then()
                .statusCode(200)
                .body("attended", equalTo(1))
                .body("absent", equalTo(1))
                .body("invited", equalTo(0));
    }

    @Test
    void refusesToOpenAnInvitationThatWasUsed() {
        var event = create("events", Map.of("type", "GOV_ENTERPRISE_DIALOGUE", "title", Map.of("en", "Sample order")));
        var person = person("Sample Order");
        var path = "events/" + event + "/participations";
        var id = create(path, Map.of("personId", person, "role", "ATTENDEE", "attendance", "ATTENDED"));
        Tokens.editor()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("personId", person, "role", "ATTENDEE", "attendance", "INVITED"))
                .put("/events/v1/" + path + "/" + id)
                .then()
                .statusCode(409)
                .body("type", containsString("attendance-not-next"));
        Tokens.editor()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("personId", person, "role", "ATTENDEE"))
                .put("/events/v1/" + path + "/" + id)
                .then()
                .statusCode(200)
                .body("attendance", equalTo("ATTENDED"));
    }

    private static String person(String name) {
        return create("people", Map.of("names", Map.of("en", name)));
    }

    private static String create(String path, Object body) {
        return Tokens.editor()
                .contentType("application/json")
                .body(body)
                .post("/events/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
