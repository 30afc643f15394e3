package city.promotion.projects;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.bearing;
import static city.promotion.testkit.Tokens.editor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who works for a district changes that district's projects; each operation is tried in {@link PermissionTest}. */
@QuarkusTest
class DistrictTest {

    private static final String PROJECTS = "/projects/v1/projects";
    private static final String OWN = "320205";
    private static final String FOREIGN = "320211";

    @Test
    void changesTheProjectsOfTheOwnDistrict() {
        var project = aProject("\"districtOfLanding\": \"" + OWN + "\"");
        change(ofDistrict(OWN), project, "\"districtOfLanding\": \"" + OWN + "\"", 200);
    }

    @Test
    void readsTheProjectsOfAll() {
        ofDistrict(OWN)
                .get(aProject("\"districtOfLanding\": \"" + FOREIGN + "\""))
                .then()
                .statusCode(200);
    }

    @Test
    void tellsWhoseAProjectIs() {
        var project = aProject("\"districtOfLanding\": \"" + FOREIGN + "\"");
        change(ofDistrict(OWN), project, "\"districtOfLanding\": \"" + FOREIGN + "\"", 403);
        ofDistrict(OWN)
                .header("If-Match", tag(project))
                .delete(project)
                .then()
                .spec(problem(ConventionProblem.OTHER_DISTRICT))
                .body("detail", containsString(FOREIGN));
    }

    @Test
    void countsTheDistrictOfTheFirstTalkWhileTheLandingIsOpen() {
        var project = aProject("\"districtOfFirstTalk\": \"" + OWN + "\"");
        change(ofDistrict(OWN), project, "\"districtOfFirstTalk\": \"" + OWN + "\"", 200);

        var landed = aProject("\"districtOfFirstTalk\": \"" + OWN + "\", \"districtOfLanding\": \"" + FOREIGN + "\"");
        change(ofDistrict(OWN), landed, "\"districtOfFirstTalk\": \"" + OWN + "\"", 403);
    }

    @Test
    void leavesWhatIsNoDistrictsToTheBureau() {
        var project = aProject("\"sample\": true");
        change(ofDistrict(OWN), project, "\"sample\": true", 403);
        change(editor(), project, "\"sample\": true", 200);
    }

    @Test
    void givesNoProjectAway() {
        var project = aProject("\"districtOfLanding\": \"" + OWN + "\"");
        change(ofDistrict(OWN), project, "\"districtOfLanding\": \"" + FOREIGN + "\"", 403);
        editor().get(project).then().body("districtOfLanding", equalTo(OWN));
    }

    @Test
    void worksForSeveralDistricts() {
        var both = bearing(Tokens.valid("district-2", "editor")
                .claim("districts", List.of(OWN, FOREIGN))
                .sign(Tokens.trustedKey()));
        change(
                both,
                aProject("\"districtOfLanding\": \"" + FOREIGN + "\""),
                "\"districtOfLanding\": \"" + OWN + "\"",
                200);
    }

    @Test
    void changesNothingWithAClaimThatNamesNoDistrict() {
        var project = aProject("\"districtOfLanding\": \"" + OWN + "\"");
        for (var claim : List.of(List.of(), true, 320205)) {
            var unclear = bearing(Tokens.valid("district-3", "editor")
                    .claim("districts", claim)
                    .sign(Tokens.trustedKey()));
            change(unclear, project, "\"districtOfLanding\": \"" + OWN + "\"", 403);
        }
    }

    @Test
    void refusesTheRowsOfOtherDistrictsInASheet() {
        var sheet = "name.en,kind,districtOfLanding\nSample of a sheet,REGIONAL_HQ," + FOREIGN + "\n";
        ofDistrict(OWN)
                .contentType("text/csv")
                .body(sheet)
                .post("/projects/v1/imports?list=projects")
                .then()
                .statusCode(202)
                .body("refused", equalTo(1));
    }

    @Test
    void changesWithAKeyOfADistrictWhatIsThatDistricts() {
        var own = aProject("\"districtOfLanding\": \"" + OWN + "\"");
        var foreign = aProject("\"districtOfLanding\": \"" + FOREIGN + "\"");
        var key = aKey("\"districts\": [\"" + OWN + "\"], ");
        change(with(key), own, "\"districtOfLanding\": \"" + OWN + "\"", 200);
        change(with(key), foreign, "\"districtOfLanding\": \"" + FOREIGN + "\"", 403);
        with(key).get(foreign).then().statusCode(200);
        change(with(aKey("")), foreign, "\"districtOfLanding\": \"" + FOREIGN + "\"", 200);
    }

    @Test
    void refusesAKeyOfADistrictThatNobodyKnows() {
        key("\"districts\": [\"" + OWN + "\", \"999999\"], ")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "districts[1]"));
        key("\"districts\": [], ").then().spec(problem(ConventionProblem.VALIDATION_FAILED, "districts"));
    }

    private static Response key(String members) {
        return admin().body("{\"holder\": \"district-" + UUID.randomUUID()
                        + "\", \"role\": \"EDITOR\", \"access\": \"WRITE\", " + members + "\"expiresAt\": \""
                        + Instant.now().plus(Duration.ofDays(30)) + "\"}")
                .post("/projects/v1/api-keys");
    }

    private static String aKey(String members) {
        return key(members).then().statusCode(201).extract().path("secret");
    }

    private static RequestSpecification with(String key) {
        return anonymous().header("X-API-Key", key);
    }

    private static RequestSpecification ofDistrict(String district) {
        return bearing(Tokens.ofDistrict("district-1", district, "editor", "verifier"));
    }

    private static void change(RequestSpecification who, String project, String member, int status) {
        who.header("If-Match", tag(project))
                .body(body(member))
                .put(project)
                .then()
                .statusCode(status);
    }

    private static String tag(String project) {
        return editor().get(project).then().statusCode(200).extract().header("ETag");
    }

    private static String aProject(String member) {
        return editor().body(body(member))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String body(String member) {
        return "{\"name\": {\"en\": \"Sample of a district\"}, \"kind\": \"REGIONAL_HQ\", " + member + "}";
    }
}
