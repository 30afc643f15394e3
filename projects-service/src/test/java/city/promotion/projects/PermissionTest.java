package city.promotion.projects;

import static city.promotion.testkit.Tokens.editor;

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

    private static final String PROJECTS = "/projects/v1/projects";

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
        var project = """
                {"name": {"en": "Sample of the matrix"}, "kind": "REGIONAL_HQ", "sample": true, "visibility": "@"}""";
        var open = created(PROJECTS, project, "PUBLIC");
        var blocker = """
                {"projectId": "%s", "title": {"en": "Sample blocker of the matrix"}, "category": "ENERGY",
                 "severity": "HIGH", "raisedOn": "2024-04-01", "visibility": "@"}""".formatted(open.substring(open.lastIndexOf('/') + 1));
        // A target is said once; each of these is another unit's.
        var target = """
                {"unit": {"en": "Sample unit of the matrix @"}, "year": 2099, "measure": "PAID_IN", "sample": true,
                 "value": {"value": "60", "multiplier": 8, "unit": "CNY"}, "visibility": "@"}""";
        matrix().visible(
                        PROJECTS + "/{id}",
                        open,
                        created(PROJECTS, project, "PARTNER"),
                        created(PROJECTS, project, "INTERNAL"))
                .visible(
                        "/projects/v1/blockers/{id}",
                        created("/projects/v1/blockers", blocker, "PUBLIC"),
                        created("/projects/v1/blockers", blocker, "PARTNER"),
                        created("/projects/v1/blockers", blocker, "INTERNAL"))
                .visible(
                        "/projects/v1/targets/{id}",
                        created("/projects/v1/targets", target, "PUBLIC"),
                        created("/projects/v1/targets", target, "PARTNER"),
                        created("/projects/v1/targets", target, "INTERNAL"))
                .assertVisibility();
    }

    private static PermissionMatrix matrix() {
        return PermissionMatrix.of("/projects/v1", RestAssured.port);
    }

    private static String created(String list, String body, String visibility) {
        return editor().body(body.replace("@", visibility))
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
