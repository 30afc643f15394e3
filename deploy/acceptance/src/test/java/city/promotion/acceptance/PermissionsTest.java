package city.promotion.acceptance;

import static org.hamcrest.Matchers.endsWith;

import city.promotion.testkit.PermissionMatrix;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what, tried through the gateway with the tokens of whoever gives them in this city. */
class PermissionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"events", "projects", "stats"})
    void letsEachRoleCallWhatTheTableSays(String service) {
        var matrix = PermissionMatrix.behind(
                City.base(),
                "/" + service + "/v1",
                Path.of("..", "..", service + "-service", "permissions.csv"),
                City.identity()::having);
        matrix.assertComplete();
        matrix.assertRolesWithoutTrace();
    }

    @Test
    void keepsADistrictsStaffToTheirProjects() {
        City.bearing(City.identity().ofDistrict("editor", "320211"))
                .body("{\"name\": {\"en\": \"Sample of another district\"}, \"kind\": \"RND_CENTER\", \"sample\": true,"
                        + " \"districtOfLanding\": \"320214\"}")
                .post("/projects/v1/projects")
                .then()
                .statusCode(403)
                .body("type", endsWith(":other-district"));
    }
}
