package city.promotion.projects.track;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackResourceTest {

    @Test
    void showsTheStagesOfEachTrackInOrder() {
        anonymous()
                .get("/projects/v1/tracks")
                .then()
                .statusCode(200)
                .body("items.code", contains("BUILD", "SETUP", "FUND"))
                .body(
                        "items[0].stages.code",
                        contains(
                                "LEAD",
                                "NEGOTIATING",
                                "SIGNED",
                                "REGISTERED",
                                "STARTED",
                                "COMPLETED",
                                "IN_PRODUCTION",
                                "AT_CAPACITY"))
                .body("items[1].stages.code", contains("LEAD", "NEGOTIATING", "SIGNED", "REGISTERED", "OPERATING"))
                .body(
                        "items[2].stages.code",
                        contains("LEAD", "NEGOTIATING", "SIGNED", "REGISTERED", "FUNDED", "DEPLOYED"))
                .body("items[0].kinds", hasItems("MANUFACTURING", "INDUSTRIAL_PARK"))
                .body("next", nullValue());
    }

    @Test
    void saysWhatAStageAsksFor() {
        anonymous()
                .get("/projects/v1/tracks/SETUP")
                .then()
                .statusCode(200)
                .body(
                        "ruleSet",
                        equalTo(anonymous()
                                .get("/projects/v1/rule-sets/current")
                                .path("version")))
                .body(
                        "stages.find { it.code == 'REGISTERED' }.requires",
                        contains("agreedInvestment", "districtOfLanding", "evidence", "sector"))
                .body("stages.find { it.code == 'OPERATING' }.labels.'zh-Hans'", equalTo("运营"));
        anonymous().get("/projects/v1/tracks/SEA").then().spec(problem(TrackProblem.NOT_FOUND));
    }

    @Test
    void letsAnAdministratorAddAKindWithoutARelease() {
        admin().body("{\"labels\": {\"zh-Hans\": \"物流枢纽\", \"en\": \"Logistics hub\"}}")
                .put("/projects/v1/codelists/PROJECT_KIND/LOGISTICS_HUB")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        var project = "{\"name\": {\"en\": \"Sample hub\"}, \"kind\": \"LOGISTICS_HUB\"}";
        editor().body(project)
                .post("/projects/v1/projects")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:city-promotion:project-kind-without-track"));
        editor().put("/projects/v1/tracks/BUILD/kinds/LOGISTICS_HUB").then().spec(problem(ConventionProblem.FORBIDDEN));
        admin().put("/projects/v1/tracks/BUILD/kinds/LOGISTICS_HUB")
                .then()
                .statusCode(200)
                .body("kinds", hasItem("LOGISTICS_HUB"));
        editor().body(project)
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .body("track", equalTo("BUILD"));
    }

    @Test
    void refusesToMoveAKindThatIsOnNoList() {
        admin().put("/projects/v1/tracks/BUILD/kinds/CASTLE")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "kind"));
        admin().put("/projects/v1/tracks/SEA/kinds/FUND").then().spec(problem(TrackProblem.NOT_FOUND));
    }

    @Test
    void labelsTheVocabularyInTheLanguageOfTheReader() {
        viewer().get("/projects/v1/codelists/DISTRICT?lang=zh").then().statusCode(200);
        anonymous().get("/projects/v1/codelists/PROJECT_KIND").then().statusCode(200);
    }
}
