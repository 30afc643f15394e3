package city.promotion.projects.project;

import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** Projects for tests, brought where they stand by the way that clients take. */
final class ProjectFixtures {

    static final String PROJECTS = "/projects/v1/projects";

    /** All that any stage asks for, of a kind that is built. */
    static final String FACTORY = """
            {
              "name": {"zh-Hans": "样本项目 精密零部件", "en": "Sample project precision parts"},
              "kind": "MANUFACTURING",
              "sector": {"code": "C3484"},
              "chainRoles": ["STRENGTHEN", "FILL"],
              "keyLevel": "MUNICIPAL",
              "planYear": 2024,
              "planCategory": "NEW_START",
              "investors": [{"name": {"en": "Sample Investor Works"}, "country": "JP", "sharePercent": "60"}],
              "firstTalk": {"value": "2022-05", "precision": "MONTH"},
              "districtOfFirstTalk": "320205",
              "districtOfLanding": "320214",
              "unitInCharge": {"zh-Hans": "样本责任单位"},
              "leaderInCharge": {"zh-Hans": "样本责任领导"},
              "agreedInvestment": {"value": "12.5", "multiplier": 8, "unit": "CNY"},
              "sample": true,
              "visibility": "PUBLIC"
            }""";

    /** The least that a project needs. */
    static final String BARE = """
            {"name": {"en": "Sample bare project"}, "kind": "REGIONAL_HQ"}""";

    private static final List<String> STAGES =
            List.of("NEGOTIATING", "SIGNED", "REGISTERED", "STARTED", "COMPLETED", "IN_PRODUCTION", "AT_CAPACITY");

    private ProjectFixtures() {}

    static String aLead() {
        return create(aFactory());
    }

    /** The factory under names of its own, so that it looks like no other one. */
    static String aFactory() {
        return FACTORY.replace("样本项目 精密零部件", "样本项目 " + unique())
                .replace("Sample project precision parts", "Sample project " + unique())
                .replace("Sample Investor Works", "Sample Investor " + unique());
    }

    /** A factory that has climbed to the stage, one month a step from September 2022 on. */
    static String aFactoryAt(String stage) {
        var path = aLead();
        for (var step : STAGES.subList(0, STAGES.indexOf(stage) + 1)) {
            move(path, step, "2022-%02d".formatted(6 + STAGES.indexOf(step) % 7))
                    .then()
                    .statusCode(200);
        }
        return path;
    }

    /** The path of a new project. */
    static String create(String body) {
        return editor().body(body)
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A step with a document that proves it, effective in a month; where two people are needed, the second says yes. */
    static Response move(String path, String to, String month) {
        var answer = propose(path, to, month);
        if (answer.statusCode() != 202) {
            return answer;
        }
        approve(answer.header("Location")).then().statusCode(200).body("state", equalTo("APPROVED"));
        return viewer().get(path);
    }

    /** A step as an editor sends it. */
    static Response propose(String path, String to, String month) {
        return editor().header("If-Match", tag(path)).body(step(to, month)).post(path + "/transitions");
    }

    /** The yes of a verifier. */
    static Response approve(String proposal) {
        return verifier().header("If-Match", tag(proposal)).body("{}").post(proposal + "/approval");
    }

    static String step(String to, String month) {
        return """
                {
                  "to": "%s",
                  "effectiveDate": {"value": "%s", "precision": "MONTH"},
                  "evidence": [{"kind": "TALK_MINUTES", "number": "2022-7", "issuedOn": "2022-07-01"}]
                }""".formatted(to, month);
    }

    static String tag(String path) {
        return viewer().get(path).then().statusCode(200).extract().header("ETag");
    }

    static String externalId(String id) {
        return "\"externalIds\": [{\"system\": \"test\", \"id\": \"" + id + "\"}]";
    }

    /** A word that no other test uses. */
    static String unique() {
        return UUID.randomUUID().toString();
    }

    /** The body with further members. */
    static String with(String body, String members) {
        return body.substring(0, body.lastIndexOf('}')) + ", " + members + "}";
    }
}
