package city.promotion.projects.finding;

import static city.promotion.projects.finding.FindingFixtures.RULES;
import static city.promotion.projects.finding.FindingFixtures.aMilestone;
import static city.promotion.projects.finding.FindingFixtures.aProject;
import static city.promotion.projects.finding.FindingFixtures.findings;
import static city.promotion.projects.finding.FindingFixtures.tag;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FindingRuleResourceTest {

    private static final String RULE = RULES + "NO_CONTACT";

    private static String rule(boolean enabled, String parameters) {
        return """
                {"enabled": %s, "severity": "LOW", "parameters": %s, "visibility": "INTERNAL"}""".formatted(enabled, parameters);
    }

    private static ValidatableResponse set(String body) {
        return admin().header("If-Match", tag(RULE)).body(body).put(RULE).then();
    }

    @Test
    void showsTheRulesWithTheirWords() {
        anonymous()
                .get("/projects/v1/finding-rules")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                "SIGNED_NOT_STARTED",
                                "NO_MONEY_AFTER_START",
                                "PAID_BELOW_SHARE",
                                "MILESTONE_OVERDUE",
                                "BLOCKER_OVERDUE",
                                "NO_CONTACT"))
                .body("items.labels", everyItem(hasKey("ja")))
                .body("items.remedy", everyItem(hasKey("zh-Hans")))
                .body("items.find { it.code == 'PAID_BELOW_SHARE' }.parameters.percent", equalTo(15));
        anonymous().get(RULES + "LUCK").then().spec(problem(FindingProblem.RULE_NOT_FOUND));
    }

    @Test
    void looksAtAllProjectsByTheNewMeasureAtOnce() {
        var project = aProject("\"firstTalk\": {\"value\": \"2023-05-10\", \"precision\": \"DAY\"}");
        findings(project, "NO_CONTACT").body("items", hasSize(1));
        try {
            set(rule(true, "{\"days\": 120}")).statusCode(200).body("parameters.days", equalTo(120));
            findings(project, "NO_CONTACT").body("items.since", contains("2023-09-07"));
            set(rule(false, "{\"days\": 120}")).statusCode(200).body("enabled", equalTo(false));
            findings(project, "NO_CONTACT").body("items", empty());
        } finally {
            set(rule(true, "{\"days\": 90}")).statusCode(200);
        }
        findings(project, "NO_CONTACT").body("items.since", contains("2023-08-08"));
        viewer().get(RULE + "/history").then().statusCode(200).body("items.action", hasItem("CHANGED"));
    }

    @Test
    void weighsWhatWasFoundAnew() {
        var project = aProject("\"firstTalk\": {\"value\": \"2023-05-10\", \"precision\": \"DAY\"}");
        aMilestone(project, "2024-06");
        var gravest = project + "/findings?sort=-severity";
        viewer().get(gravest).then().body("items.rule", contains("MILESTONE_OVERDUE", "NO_CONTACT"));
        try {
            set(rule(true, "{\"days\": 90}").replace("LOW", "CRITICAL")).statusCode(200);
            viewer().get(gravest).then().body("items.rule", contains("NO_CONTACT", "MILESTONE_OVERDUE"));
        } finally {
            set(rule(true, "{\"days\": 90}")).statusCode(200);
        }
        viewer().get(gravest).then().body("items.rule", contains("MILESTONE_OVERDUE", "NO_CONTACT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|parameters.days",
                "{\"days\": 90, \"percent\": 5}|parameters.percent",
            })
    void refusesParametersThatAreNotItsOwn(String parameters, String field) {
        set(rule(true, parameters)).spec(problem(FindingProblem.RULE_INVALID, field));
    }

    @ParameterizedTest
    @CsvSource({"-1", "3651"})
    void refusesDaysBeyondReason(String days) {
        set(rule(true, "{\"days\": " + days + "}")).statusCode(422);
    }

    @Test
    void isChangedByAnAdministratorWhoReadIt() {
        var body = rule(true, "{\"days\": 90}");
        verifier().header("If-Match", tag(RULE)).body(body).put(RULE).then().spec(problem(ConventionProblem.FORBIDDEN));
        admin().body(body).put(RULE).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        admin().header("If-Match", "\"99.x\"").body(body).put(RULE).then().spec(problem(ConventionProblem.STALE));
        admin().header("If-Match", "*")
                .body(body)
                .put(RULES + "LUCK")
                .then()
                .spec(problem(FindingProblem.RULE_NOT_FOUND));
        anonymous().get(RULE).then().statusCode(200).body("parameters", not(hasKey("percent")));
    }
}
