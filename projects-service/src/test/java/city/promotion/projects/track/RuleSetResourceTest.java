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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import city.promotion.conventions.problem.ConventionProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleSetResourceTest {

    private static final String RULE_SETS = "/projects/v1/rule-sets";
    private static final String PROJECTS = "/projects/v1/projects";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void readsEveryVersionWithItsReasons() {
        anonymous().get(RULE_SETS).then().statusCode(200).body("items.version", hasItem(1));
        anonymous()
                .get(RULE_SETS + "/1")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2024-01-01"))
                .body("createdBy", equalTo("service"))
                .body(
                        "rules.findAll { it.track == 'BUILD' && it.stage == 'STARTED' }.field",
                        hasItems("leaderInCharge", "planYear"))
                .body(
                        "rules.why.findAll { it['zh-Hans'] == null || it.ja == null || it.en == null }",
                        equalTo(java.util.List.of()))
                .body("secondPerson.stage", contains("STARTED", "OPERATING", "FUNDED"));
        anonymous().get(RULE_SETS + "/current").then().statusCode(200).body("inForce", equalTo(true));
        anonymous().get(RULE_SETS + "/9999").then().spec(problem(TrackProblem.RULE_SET_NOT_FOUND));
    }

    @Test
    void listsAllThatIsWrongWithANewVersion() throws JsonProcessingException {
        var wrong = current("2020-01-01");
        rule(wrong, "BUILD", "OPERATING", "summary");
        rule(wrong, "BUILD", "SIGNED", "colour");
        rule(wrong, "BUILD", "SIGNED", "investors");
        wrong.withArray("secondPerson").remove(2);
        var last = wrong.withArray("rules").size() - 1;
        admin().body(wrong.toString())
                .post(RULE_SETS)
                .then()
                .spec(problem(
                        TrackProblem.RULE_SET_INVALID,
                        "validFrom",
                        "rules[" + (last - 2) + "].stage",
                        "rules[" + (last - 1) + "].field",
                        "rules[" + last + "]",
                        "secondPerson"));
        editor().body(wrong.toString()).post(RULE_SETS).then().spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void waitsForTheDayOfANewVersion() throws JsonProcessingException {
        var now = anonymous().get(RULE_SETS + "/current").<Integer>path("version");
        admin().body(current("2099-01-01").toString())
                .post(RULE_SETS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("inForce", equalTo(false));
        anonymous().get(RULE_SETS + "/current").then().body("version", equalTo(now));
    }

    @Test
    void judgesByTheNewVersionAndLeavesWhatWasJudged() throws JsonProcessingException {
        var before = current(today());
        var project =
                "{\"name\": {\"en\": \"Sample of the old rules\"}, \"kind\": \"MANUFACTURING\", \"unitInCharge\": {\"en\": \"Sample\"}}";
        var path = editor().body(project).post(PROJECTS).header("Location");
        step(path, "NEGOTIATING").then().statusCode(200);
        var judgedBy = viewer().get(path + "/stages").<Integer>path("items[1].ruleSet");

        var stricter = before.deepCopy();
        rule(stricter, "BUILD", "NEGOTIATING", "summary");
        var version = admin().body(stricter.toString())
                .post(RULE_SETS)
                .then()
                .statusCode(201)
                .body("inForce", equalTo(true))
                .body("createdBy", equalTo("admin-1"))
                .extract()
                .<Integer>path("version");
        try {
            // The stage was entered by the old rules, and stays so.
            viewer().get(path + "/stages").then().body("items[1].ruleSet", equalTo(judgedBy));
            viewer().get(path + "/stage-requirements")
                    .then()
                    .body("ruleSet", equalTo(version))
                    .body("missing", contains("summary"));
            // What the later rule finds incomplete can still be edited, and filled, but not emptied again.
            change(path, project.replace("old rules", "older rules")).then().statusCode(200);
            var filled = project.replace("}}", "}, \"summary\": {\"en\": \"Sample\"}}");
            change(path, filled).then().statusCode(200);
            change(path, project).then().statusCode(422).body("violations.field", contains("summary"));
            var fresh = editor().body(project).post(PROJECTS).header("Location");
            step(fresh, "NEGOTIATING").then().statusCode(422).body("violations.field", contains("summary"));
        } finally {
            admin().body(before.toString()).post(RULE_SETS).then().statusCode(201);
        }
        anonymous()
                .get(RULE_SETS + "/" + version)
                .then()
                .body("inForce", equalTo(false))
                .body("rules.field", hasItem("summary"));
        anonymous().get(RULE_SETS + "/current").then().body("rules.field", not(hasItem("summary")));
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    /** The rules in force as a new version that begins on the day. */
    private ObjectNode current(String validFrom) throws JsonProcessingException {
        var rules = (ObjectNode)
                json.readTree(anonymous().get(RULE_SETS + "/current").asString());
        rules.retain("rules", "secondPerson");
        return rules.put("validFrom", validFrom).put("note", "Sample version");
    }

    private static JsonNode rule(ObjectNode rules, String track, String stage, String field) {
        var rule = rules.withArray("rules")
                .addObject()
                .put("track", track)
                .put("stage", stage)
                .put("field", field);
        rule.putObject("why").put("en", "Sample reason").put("zh-Hans", "样本理由").put("ja", "見本の理由");
        return rule;
    }

    private static io.restassured.response.Response step(String path, String to) {
        return editor().header("If-Match", viewer().get(path).header("ETag"))
                .body("{\"to\": \"" + to + "\", \"effectiveDate\": {\"value\": \"2024\", \"precision\": \"YEAR\"}}")
                .post(path + "/transitions");
    }

    private static io.restassured.response.Response change(String path, String body) {
        return editor().header("If-Match", viewer().get(path).header("ETag"))
                .body(body)
                .put(path);
    }
}
