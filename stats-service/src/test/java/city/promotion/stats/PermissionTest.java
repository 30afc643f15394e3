package city.promotion.stats;

import static city.promotion.testkit.Tokens.publisher;

import city.promotion.testkit.PermissionMatrix;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/**
 * The rules stand in {@code permissions.csv}; the operations come from the document that the service serves. Whose subscriptions are is tried in
 * events-service, the one whose tests have a key for them.
 */
@QuarkusTest
class PermissionTest {

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
        matrix().visible("/stats/v1/releases/{id}", aRelease("PUBLIC"), aRelease("PARTNER"), aRelease("INTERNAL"))
                .visible(
                        "/stats/v1/announcements/{id}",
                        anAnnouncement("PUBLIC"),
                        anAnnouncement("PARTNER"),
                        anAnnouncement("INTERNAL"))
                .assertVisibility();
    }

    private static PermissionMatrix matrix() {
        return PermissionMatrix.of("/stats/v1", RestAssured.port);
    }

    private static String aRelease(String visibility) {
        return Figures.aPublished(visibility, null, Figures.total(Figures.aQuarter(), "1"));
    }

    private static String anAnnouncement(String visibility) {
        return publisher()
                .body("""
                        {"datasetId": "TRADE", "kind": "FLASH", "title": {"en": "Sample of the matrix"},
                         "period": "2024-Q2", "plannedFor": "2031-07-21T01:00:00Z", "visibility": "%s"}""".formatted(visibility))
                .post("/stats/v1/announcements")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
