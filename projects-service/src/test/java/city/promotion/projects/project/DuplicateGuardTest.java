package city.promotion.projects.project;

import static city.promotion.projects.project.ProjectFixtures.create;
import static city.promotion.projects.project.ProjectFixtures.move;
import static city.promotion.projects.project.ProjectFixtures.step;
import static city.promotion.projects.project.ProjectFixtures.tag;
import static city.promotion.projects.project.ProjectFixtures.unique;
import static city.promotion.projects.project.ProjectFixtures.with;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateGuardTest {

    private final Random random = new Random();

    /** Ten characters that no other name has in this order. */
    private String word() {
        var word = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            word.append((char) (0x4e00 + random.nextInt(0x5000)));
        }
        return word.toString();
    }

    private static String project(String name, String investor, String amount, String firstTalk) {
        return """
                {
                  "name": {"zh-Hans": "%s"}, "kind": "MANUFACTURING", "unitInCharge": {"en": "Sample unit"},
                  "investors": [%s], "agreedInvestment": {"value": "%s", "multiplier": 8, "unit": "CNY"},
                  "firstTalk": {"value": "%s", "precision": "MONTH"}, "sample": true
                }""".formatted(name, investor, amount, firstTalk);
    }

    private static String named(String name) {
        return "{\"name\": {\"zh-Hans\": \"" + name + "\"}}";
    }

    private static String negotiating(String body) {
        var path = create(body);
        move(path, "NEGOTIATING", "2022-06").then().statusCode(200);
        return path;
    }

    private static String code(String path) {
        return viewer().get(path).path("code");
    }

    @Test
    void refusesTheSameInvestorWithASimilarName() {
        var name = word();
        var investor = word();
        var first = negotiating(project(name, named(investor + "株式会社"), "10", "2022-05"));
        move(first, "SIGNED", "2022-07").then().statusCode(200);
        var second = negotiating(project(name.substring(0, 7) + "二期项目", named(investor), "90", "2022-05"));
        move(second, "SIGNED", "2022-08")
                .then()
                .spec(problem(ProjectProblem.DUPLICATE_SUSPECTED))
                .body("candidates", hasSize(1))
                .body("candidates[0].code", equalTo(code(first)))
                .body("candidates[0].name.zh-Hans", equalTo(name))
                .body("candidates[0].stage", equalTo("SIGNED"))
                .body("candidates[0].why", hasItem("SAME_INVESTOR"))
                .body("candidates[0].why", not(hasItem("SIMILAR_AMOUNT")))
                .body("candidates[0].score", matchesPattern("0\\.\\d\\d"))
                .body("candidates[0].suspected", equalTo(true))
                .body("sent.to", equalTo("SIGNED"));
        viewer().get(second).then().body("stage", equalTo("NEGOTIATING"));
    }

    @Test
    void refusesTheSameInvestorWithASimilarAmount() {
        var organisation = "{\"name\": {\"en\": \"Sample\"}, \"organisationId\": \"" + unique() + "\"}";
        var first = negotiating(project(word(), organisation, "10", "2022-05"));
        move(first, "SIGNED", "2022-07").then().statusCode(200);
        var second = negotiating(project(word(), organisation.replace("Sample", "样本"), "10.5", "2022-05"));
        move(second, "SIGNED", "2022-08")
                .then()
                .spec(problem(ProjectProblem.DUPLICATE_SUSPECTED))
                .body("candidates[0].why", contains("SAME_INVESTOR", "SIMILAR_AMOUNT"));
        var third = negotiating(project(word(), organisation.replace("Sample", "様本"), "12", "2022-05"));
        move(third, "SIGNED", "2022-08").then().statusCode(200);
    }

    @Test
    void refusesNearlyTheSameNameWhoeverInvests() {
        var name = word();
        negotiating(project(name, named(word()), "10", "2022-05"));
        var second = negotiating(project(name + " ", named(word()), "90", "2022-05"));
        move(second, "SIGNED", "2022-08")
                .then()
                .spec(problem(ProjectProblem.DUPLICATE_SUSPECTED))
                .body("candidates[0].why", contains("SIMILAR_NAME"))
                .body("candidates[0].stage", equalTo("NEGOTIATING"));
    }

    @Test
    void letsProjectsPassThatShareAnAmountOnly() {
        var first = negotiating(project(word(), named(word()), "77.7", "2022-05"));
        move(first, "SIGNED", "2022-07").then().statusCode(200);
        move(negotiating(project(word(), named(word()), "77.7", "2022-05")), "SIGNED", "2022-07")
                .then()
                .statusCode(200);
    }

    @Test
    void comparesWithinTwoYearsAndLeavesTerminatedOnesOut() {
        var name = word();
        var investor = named(word());
        var old = negotiating(project(name, investor, "10", "2015-05").replace("2015-05", "2015-05"));
        editor().header("If-Match", tag(old))
                .body(step("SIGNED", "2022-07"))
                .post(old + "/transitions")
                .then()
                .statusCode(200);
        var later = negotiating(project(name, investor, "10", "2022-05"));
        move(later, "SIGNED", "2024-08").then().statusCode(200);

        var other = word();
        var ended = negotiating(project(other, investor, "500", "2022-05"));
        editor().header("If-Match", tag(ended))
                .body("{\"status\": \"TERMINATED\", \"reason\": \"Entered twice\"}")
                .post(ended + "/status-changes")
                .then()
                .statusCode(200);
        move(negotiating(project(other, named(word()), "500", "2022-05")), "SIGNED", "2022-07")
                .then()
                .statusCode(200);
    }

    @Test
    void signsWithAReasonAndKeepsIt() {
        var name = word();
        var investor = named(word());
        negotiating(project(name, investor, "10", "2022-05"));
        var second = negotiating(project(name, investor, "10", "2022-05"));
        var override = with(step("SIGNED", "2022-08"), "\"duplicateOverride\": {\"reason\": \"%s\"}");
        editor().header("If-Match", tag(second))
                .body(override.formatted(" "))
                .post(second + "/transitions")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "duplicateOverride.reason"));
        editor().header("If-Match", tag(second))
                .body(override.formatted("A second plant on another plot"))
                .post(second + "/transitions")
                .then()
                .statusCode(200);
        viewer().get(second + "/stages")
                .then()
                .body("items[1].duplicateOverride", nullValue())
                .body("items[2].duplicateOverride.reason", equalTo("A second plant on another plot"));
    }

    @Test
    void showsWhatLooksTheSameBeforeItIsSigned() {
        var name = word();
        var investor = named(word());
        var first = negotiating(project(name, investor, "10", "2022-05"));
        var other = negotiating(project(word(), investor, "300", "2022-05"));
        var second = negotiating(project(name, investor, "10", "2022-05"));
        viewer().get(second + "/similar")
                .then()
                .statusCode(200)
                .body("items.code", contains(code(first), code(other)))
                .body("items.suspected", contains(true, false))
                .body("items[0].score", equalTo("1.00"))
                .body("items[0].since", notNullValue())
                .body("next", nullValue());
        viewer().get(create(project(word(), named(word()), "1", "2022-05")) + "/similar")
                .then()
                .body("items", empty());
        anonymous().get(second + "/similar").then().spec(problem(ConventionProblem.UNAUTHENTICATED));
    }
}
