package city.promotion.events;

import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.editor;

import city.promotion.events.event.EventFixtures;
import city.promotion.testkit.PermissionMatrix;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The rules stand in {@code permissions.csv}; the operations come from the document that the service serves. */
@QuarkusTest
class PermissionTest {

    private static final String WEBHOOKS = "/events/v1/webhooks";
    private static final String NAMED = "{\"names\": {\"en\": \"Sample of the matrix\"}, %s}";
    private static final String TITLED = "{\"title\": {\"en\": \"Sample of the matrix\"}, %s}";

    @Test
    void hasARuleForEveryOperation() {
        matrix().assertComplete();
    }

    @Test
    void letsEachRoleCallWhatTheTableSays() {
        matrix().assertRoles();
    }

    @Test
    void hidesRecordsFromThoseWhoMayNotSeeThem() {
        var event = EventFixtures.id(EventFixtures.aDraft());
        var matrix = matrix();
        three(matrix, EventFixtures.EVENTS, EventFixtures.body().replace("\"visibility\": \"PUBLIC\"", "%s"));
        three(matrix, "/events/v1/campaigns", TITLED);
        three(matrix, "/events/v1/meetings", TITLED.replace("%s", "\"kind\": \"TALKS\", %s"));
        three(
                matrix,
                "/events/v1/city-relationships",
                TITLED.replace("%s", "\"kind\": \"SISTER_CITY\", \"partner\": {\"country\": \"JP\"}, %s"));
        three(
                matrix,
                "/events/v1/follow-ups",
                "{\"eventId\": \"" + event
                        + "\", \"ownerName\": {\"en\": \"Unit\"}, \"action\": {\"en\": \"Sample\"}, %s}");
        three(matrix, "/events/v1/organisations", NAMED.replace("%s", "\"kind\": \"COMPANY\", %s"));
        three(matrix, "/events/v1/people", NAMED.replace("%s", "\"consent\": {\"status\": \"GIVEN\"}, %s"));
        matrix.assertVisibility();
    }

    @Test
    void hidesSubscriptionsFromOtherPartners() {
        var webhook = as("partner-owner", "partner")
                .body("{\"url\": \"http://localhost:9/\", \"subject\": \"/events/v1/events/none\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        matrix().owned(WEBHOOKS + "/{id}", webhook).assertOwnership();
    }

    private static PermissionMatrix matrix() {
        return PermissionMatrix.of("/events/v1", RestAssured.port);
    }

    private static void three(PermissionMatrix matrix, String list, String body) {
        matrix.visible(
                list + "/{id}",
                created(list, body, "PUBLIC"),
                created(list, body, "PARTNER"),
                created(list, body, "INTERNAL"));
    }

    private static String created(String list, String body, String visibility) {
        return editor().body(body.replace("%s", "\"visibility\": \"" + visibility + "\""))
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
