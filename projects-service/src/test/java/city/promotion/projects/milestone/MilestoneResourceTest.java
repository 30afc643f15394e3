package city.promotion.projects.milestone;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MilestoneResourceTest {

    private static final String PERMIT = """
            {"kind": "CONSTRUCTION_PERMIT", "title": {"en": "Sample permit"}, "planned": {"value": "2024-06", "precision": "MONTH"}}""";

    /** A document that only the milestones of one test cite. */
    private final String document = "urn:x-test:" + UUID.randomUUID();

    private static String aProject(String visibility) {
        return editor().body("{\"name\": {\"en\": \"Sample with milestones\"}, \"kind\": \"MANUFACTURING\","
                        + " \"districtOfLanding\": \"320214\", \"sample\": true, \"visibility\": \"" + visibility
                        + "\"}")
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String citing(String body) {
        return body.substring(0, body.lastIndexOf('}')) + ", \"sources\": [{\"document\": \"" + document + "\"}]}";
    }

    private String add(String project, String body) {
        return editor().body(citing(body))
                .post(project + "/milestones")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String met(String value) {
        return PERMIT.replace("}}", "}, \"met\": {\"value\": \"" + value + "\", \"precision\": \"DAY\"}}");
    }

    private static ValidatableResponse change(String path, String body) {
        return editor().header("If-Match", viewer().get(path).header("ETag"))
                .body(body)
                .put(path)
                .then();
    }

    private ValidatableResponse found(String query) {
        return viewer().get("/projects/v1/milestones?source=" + document + query)
                .then()
                .statusCode(200);
    }

    @Test
    void isMetOnTimeOrLate() {
        var project = aProject("PUBLIC");
        var path = add(project, PERMIT);
        anonymous()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("OVERDUE"))
                .body("daysLate", greaterThan(100))
                .body("met", nullValue())
                .body("projectCode", notNullValue())
                .body("projectName.en", equalTo("Sample with milestones"));
        change(path, met("2024-06-30"))
                .statusCode(200)
                .body("state", equalTo("MET_ON_TIME"))
                .body("daysLate", equalTo(0));
        change(path, met("2024-07-03"))
                .statusCode(200)
                .body("state", equalTo("MET_LATE"))
                .body("daysLate", equalTo(3));
        change(path, PERMIT.replace("2024-06", "2099-06")).statusCode(200).body("state", equalTo("PLANNED"));
        viewer().get(project + "/history")
                .then()
                .body("items.part", hasItem("milestones"))
                .body("items.fields.flatten().findAll { it.field == 'planned' }.new.value", hasItem("2099-06"));
    }

    @Test
    void listsWhatIsOverdueAcrossProjects() {
        var first = aProject("PUBLIC");
        var second = aProject("INTERNAL");
        var late = add(first, PERMIT);
        var later = add(second, PERMIT.replace("2024-06", "2024-09"));
        add(first, met("2024-06-20"));
        add(second, PERMIT.replace("2024-06", "2099-01"));
        found("").body("items", hasSize(4));
        found("&overdue=true").body("items.id", contains(id(late), id(later)));
        found("&overdue=true&sort=-planned").body("items.id", contains(id(later), id(late)));
        found("&overdue=false").body("items", hasSize(2)).body("items.id", not(hasItem(id(late))));
        found("&met=true").body("items", hasSize(1));
        found("&dueFrom=2024-07-01&dueUntil=2024-09-30").body("items.id", contains(id(later)));
        found("&kind=LAND").body("items", empty());
        found("&district=320214&stage=LEAD&sample=true&projectId=" + id(first)).body("items", hasSize(2));
        anonymous()
                .get("/projects/v1/milestones?overdue=true&source=" + document)
                .then()
                .body("items.id", contains(id(late)));
        editor().header("If-Match", viewer().get(first).header("ETag"))
                .body("{\"status\": \"TERMINATED\", \"reason\": \"Investor withdrew\"}")
                .post(first + "/status-changes")
                .then()
                .statusCode(200);
        found("&overdue=true").body("items.id", contains(id(later)));
        viewer().get(first + "/milestones").then().statusCode(200).body("items", hasSize(2));
    }

    @Test
    void refusesWhatCannotBe() {
        var project = aProject("PUBLIC");
        editor().body(met("2099-01-01").replace("CONSTRUCTION_PERMIT", "PARTY"))
                .post(project + "/milestones")
                .then()
                .spec(problem(MilestoneProblem.INVALID, "kind", "met"));
        editor().body("{\"kind\": \"LAND\"}")
                .post(project + "/milestones")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "planned"));
        viewer().body(PERMIT).post(project + "/milestones").then().spec(problem(ConventionProblem.FORBIDDEN));
        viewer().get("/projects/v1/milestones?late=true").then().spec(problem(ConventionProblem.BAD_PARAMETER, "late"));
        var path = add(project, PERMIT);
        editor().body(PERMIT).put(path).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        var tag = viewer().get(path).header("ETag");
        change(path, met("2024-06-30")).statusCode(200);
        editor().header("If-Match", tag).body(PERMIT).put(path).then().spec(problem(ConventionProblem.STALE));
    }

    @Test
    void isTakenAwayAndStaysInTheHistory() {
        var project = aProject("PUBLIC");
        var path = add(project, PERMIT);
        var elsewhere = aProject("PUBLIC") + "/milestones/" + id(path);
        viewer().get(elsewhere).then().spec(problem(MilestoneProblem.NOT_FOUND));
        editor().header("If-Match", viewer().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        viewer().get(path).then().spec(problem(MilestoneProblem.NOT_FOUND));
        viewer().get(project + "/history").then().body("items.action", hasItem("DELETED"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
