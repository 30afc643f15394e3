package city.promotion.projects;

import static city.promotion.testkit.Tokens.editor;

import city.promotion.testkit.PermissionMatrix;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The rules stand in {@code permissions.csv}; the operations come from the document that the service serves. Whose subscriptions are is tried in
 * events-service, the one whose tests have a key for them.
 */
@QuarkusTest
class PermissionTest {

    private static final String PROJECTS = "/projects/v1/projects";
    private static final String BLOCKERS = "/projects/v1/blockers";
    private static final String TARGETS = "/projects/v1/targets";
    private static final String FOREIGN = "320211";

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
                 "severity": "HIGH", "raisedOn": "2024-04-01", "visibility": "@"}""".formatted(id(open));
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

    @Test
    void keepsADistrictsStaffToItsProjects() {
        var matrix = matrix();
        var project = """
                {"name": {"en": "Sample of the matrix"}, "kind": "REGIONAL_HQ", "sample": true, "districtOfLanding": "@"}""";
        var own = created(PROJECTS, project, PermissionMatrix.OWN);
        var foreign = created(PROJECTS, project, FOREIGN);
        matrix.inDistricts(PROJECTS + "/{id}", own, foreign, in(PermissionMatrix.OWN), in(FOREIGN));
        matrix.inDistricts(PROJECTS, PROJECTS, PROJECTS, in(PermissionMatrix.OWN), in(FOREIGN));
        var blocker = """
                {"projectId": "@", "title": {"en": "Sample blocker of the matrix"}, "category": "ENERGY",
                 "severity": "HIGH", "raisedOn": "2024-04-01"}""";
        Map<String, Object> ofOwn = Map.of("projectId", id(own));
        Map<String, Object> ofForeign = Map.of("projectId", id(foreign));
        matrix.inDistricts(
                BLOCKERS + "/{id}",
                created(BLOCKERS, blocker, id(own)),
                created(BLOCKERS, blocker, id(foreign)),
                ofOwn,
                ofForeign);
        matrix.inDistricts(BLOCKERS, BLOCKERS, BLOCKERS, ofOwn, ofForeign);
        var target = """
                {"district": "@", "year": 2097, "measure": "PAID_IN", "sample": true,
                 "value": {"value": "60", "multiplier": 8, "unit": "CNY"}}""";
        matrix.inDistricts(
                TARGETS + "/{id}",
                created(TARGETS, target, PermissionMatrix.OWN),
                created(TARGETS, target, FOREIGN),
                in(PermissionMatrix.OWN),
                in(FOREIGN));
        matrix.inDistricts(TARGETS, TARGETS, TARGETS, in(PermissionMatrix.OWN), in(FOREIGN));
        matrix.assertDistricts();
    }

    /** The project of the example is among the samples too, and would be taken for one of them. */
    private static Map<String, Object> in(String district) {
        return Map.of(
                "districtOfLanding", district, "district", district, "name", Map.of("en", "Sample of the matrix"));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
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
