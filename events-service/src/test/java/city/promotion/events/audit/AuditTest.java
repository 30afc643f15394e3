package city.promotion.events.audit;

import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.auditor;
import static city.promotion.testkit.Tokens.partner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.events.event.EventFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit is the conventions' and the same in every service; here it is tried on events. */
@QuarkusTest
class AuditTest {

    private static final String AUDIT = "/events/v1/audit";

    @Inject
    DataSource database;

    // --- changes

    @Test
    void tellsWhoChangedWhatFromWhere() {
        var request = aRequest();
        as("auditee-1", "editor")
                .header("X-Request-Id", request)
                .header("X-Forwarded-For", "192.0.2.17")
                .body(EventFixtures.body())
                .post(EventFixtures.EVENTS)
                .then()
                .statusCode(201);
        audit("requestId", request)
                .body("items.by", everyItem(equalTo("auditee-1")))
                .body("items.client", everyItem(equalTo("192.0.2.17")))
                .body("items.path", everyItem(equalTo(EventFixtures.EVENTS)))
                .body("items.find { it.part == null }.action", equalTo("CREATED"))
                .body("items.find { it.part == null }.fields.field", hasItem("title"));
    }

    @Test
    void tellsOldAndNewValuesAndWhy() {
        var event = EventFixtures.aDraft();
        var request = aRequest();
        admin().header("X-Request-Id", request)
                .header("If-Match", EventFixtures.tag(event))
                .body("{\"to\": \"CANCELLED\", \"reason\": \"Sample: the hall burnt down\"}")
                .post(event + "/transitions")
                .then()
                .statusCode(200);
        audit("requestId", request)
                .body("items.reason", everyItem(equalTo("Sample: the hall burnt down")))
                .body("items.fields.flatten().find { it.field == 'status' }.old", equalTo("DRAFT"))
                .body("items.fields.flatten().find { it.field == 'status' }.new", equalTo("CANCELLED"));
    }

    /** It goes on behind the answer, in a thread that no request came by. */
    @Test
    void tellsWhoAskedForWhatAnImportDid() {
        var request = aRequest();
        var sheet = as("auditee-7", "editor")
                .contentType("text/csv; charset=UTF-8")
                .body("names.en,kind\nAudited " + request + ",COMPANY\n")
                .post("/events/v1/imports?list=organisations")
                .then()
                .statusCode(202)
                .body("state", equalTo("CHECKED"))
                .extract()
                .header("Location");
        as("auditee-7", "editor")
                .header("X-Request-Id", request)
                .header("X-Forwarded-For", "192.0.2.18")
                .post(sheet + "/application")
                .then()
                .statusCode(202)
                .body("state", equalTo("APPLIED"));
        audit("requestId", request)
                .body("items.size()", equalTo(1))
                .body("items[0].by", equalTo("auditee-7"))
                .body("items[0].action", equalTo("CREATED"))
                .body("items[0].client", equalTo("192.0.2.18"))
                .body("items[0].path", equalTo(sheet + "/application"));
    }

    // --- readings

    @Test
    void notesWhoReadAnInternalRecord() {
        var event = EventFixtures.aDraft("visibility", "\"INTERNAL\"");
        as("auditee-2", "viewer").get(event).then().statusCode(200);
        as("auditee-2", "viewer").get(event + "/history").then().statusCode(200);

        audit("by", "auditee-2")
                .body("items.action", everyItem(equalTo("READ")))
                .body("items.record", everyItem(equalTo(EventFixtures.id(event))))
                .body("items.path", equalTo(List.of(event, event + "/history")))
                .body("items[0].records", equalTo(1));
    }

    @Test
    void notesNoReadingOfWhatEverybodyMayRead() {
        var event = EventFixtures.aDraft("visibility", "\"PUBLIC\"");
        var request = aRequest();
        as("auditee-3", "viewer")
                .header("X-Request-Id", request)
                .get(event)
                .then()
                .statusCode(200);
        partner()
                .header("X-Request-Id", request)
                .get(EventFixtures.EVENTS)
                .then()
                .statusCode(200);
        anonymous()
                .header("X-Request-Id", request)
                .get(EventFixtures.EVENTS)
                .then()
                .statusCode(200);
        audit("requestId", request).body("items.size()", equalTo(0));
    }

    @Test
    void notesAListOnceAndAFileToo() {
        EventFixtures.aDraft("visibility", "\"INTERNAL\"");
        var list = EventFixtures.EVENTS + "?visibility=INTERNAL&limit=1";
        as("auditee-4", "viewer").get(list).then().statusCode(200);
        as("auditee-4", "viewer").accept("text/csv").get(list).then().statusCode(200);
        audit("by", "auditee-4")
                .body("items.path", everyItem(equalTo(list)))
                .body("items.records", equalTo(List.of(1, 0)))
                .body("items.record", everyItem(nullValue()));
    }

    @Test
    void notesWhoReadTheAudit() {
        as("auditor-5", "auditor").get(AUDIT + "?limit=1").then().statusCode(200);
        audit("by", "auditor-5").body("items.path", hasItem(AUDIT + "?limit=1"));
    }

    // --- the log itself

    @Test
    void comesAsAFile() {
        as("auditee-6", "editor").body(EventFixtures.body()).post(EventFixtures.EVENTS);
        for (var form : List.of("text/csv", "application/x-ndjson")) {
            auditor()
                    .accept(form)
                    .get(AUDIT + "?by=auditee-6")
                    .then()
                    .statusCode(200)
                    .contentType(containsString(form))
                    .body(containsString("requestId"))
                    .body(containsString("auditee-6"));
            as("editor-6", "editor").accept(form).get(AUDIT).then().statusCode(403);
        }
    }

    @Test
    void asksForMomentsAndKinds() {
        EventFixtures.aDraft();
        auditor()
                .get(AUDIT + "?action=CREATED&from=2024-01-01T00:00:00Z&sort=-at&limit=5")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(5))
                .body("items.action", everyItem(equalTo("CREATED")));
        auditor().get(AUDIT + "?until=2024-01-01T00:00:00Z").then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update read_log set actor = 'nobody'",
                "delete from read_log",
                "truncate read_log",
                "update history set actor = 'nobody'",
                "delete from history",
                "insert into history (record_id, action, changes, actor) values (uuidv7(), 'CREATED', '[]', 'nobody')"
            })
    void isNotRewrittenByTheService(String sql) {
        var refused = assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertEquals("42501", refused.getSQLState());
    }

    private static String aRequest() {
        return "audit-" + UUID.randomUUID();
    }

    private static ValidatableResponse audit(String filter, String value) {
        return auditor().queryParam(filter, value).get(AUDIT).then().statusCode(200);
    }
}
