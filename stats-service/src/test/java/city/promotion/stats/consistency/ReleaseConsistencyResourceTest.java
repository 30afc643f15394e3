package city.promotion.stats.consistency;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.publisher;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.stats.Figures;
import city.promotion.stats.reckoning.Sheet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseConsistencyResourceTest {

    private static final String REASON = "{\"reason\": {\"zh-Hans\": \"示例：来源原文如此\", \"en\": \"Sample: so printed\"}}";

    @Test
    void publishesArticle3() {
        var release = aDraft(Sheet.article3());
        editor().get(release + "/consistency")
                .then()
                .statusCode(200)
                .body("consistency.verdict", equalTo("consistent"))
                .body("consistency.jointlyFeasible", equalTo(true))
                .body("leftOut", equalTo(0))
                .body("accepted", nullValue());
        Figures.publish(release).statusCode(200);
        anonymous().get(release + "/consistency").then().body("consistency.verdict", equalTo("consistent"));
    }

    @Test
    void refusesToPublishAContradictionAndSaysWhich() {
        var release = aContradiction();
        Figures.publish(release)
                .spec(problem(ConsistencyProblem.CONTRADICTS))
                .body("consistency.relations.verdict", everyItem(equalTo("contradiction")))
                .body("consistency.groups", hasSize(1))
                .body("consistency.groups[0].explanation.zh-Hans", notNullValue());
        editor().get(release).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void publishesAContradictionThatAPublisherAcceptedWithAReason() {
        var release = aContradiction();
        accept(release).statusCode(200).body("accepted.reason.en", equalTo("Sample: so printed"));
        accept(release).statusCode(200);
        editor().get(release + "/consistency")
                .then()
                .body("consistency.verdict", equalTo("contradiction"))
                .body("accepted.acceptedBy", notNullValue());
        Figures.publish(release).statusCode(200);
        editor().get(release + "/history").then().body("items.fields.flatten().field", hasItem("reason"));
    }

    @Test
    void needsAnotherAcceptanceForOtherFigures() {
        var release = aContradiction();
        accept(release).statusCode(200);
        Figures.load(release, Figures.total(Figures.aQuarter(), "1")).statusCode(201);
        Figures.publish(release).spec(problem(ConsistencyProblem.CONTRADICTS));
        accept(release).statusCode(200);
        Figures.publish(release).statusCode(200);
        accept(release).statusCode(409);
    }

    @Test
    void acceptsNothingWhereNothingContradicts() {
        accept(aDraft(Sheet.privateEnterprises())).spec(problem(ConsistencyProblem.NOTHING_TO_ACCEPT));
    }

    @Test
    void letsOnlyPublishersAcceptAndNobodyElseSeeADraft() {
        var release = aContradiction();
        editor().header("If-Match", Figures.etag(release))
                .body(REASON)
                .put(release + "/consistency/acceptance")
                .then()
                .statusCode(403);
        publisher().body(REASON).put(release + "/consistency/acceptance").then().statusCode(428);
        publisher()
                .header("If-Match", Figures.etag(release))
                .body("{}")
                .put(release + "/consistency/acceptance")
                .then()
                .statusCode(422);
        anonymous().get(release + "/consistency").then().statusCode(404);
    }

    private static String aContradiction() {
        return aDraft(Sheet.privateEnterprises().with("PRIVATE SHARE 2024-Q1", "40.3"));
    }

    private static String aDraft(Sheet sheet) {
        Figures.aQuarter();
        var year = Figures.aQuarter().substring(0, 4);
        var release = Figures.aDraft("PUBLIC", null);
        Figures.load(release, sheet.rows(year)).statusCode(201);
        return release;
    }

    private static ValidatableResponse accept(String release) {
        return publisher()
                .header("If-Match", Figures.etag(release))
                .body(REASON)
                .put(release + "/consistency/acceptance")
                .then();
    }
}
