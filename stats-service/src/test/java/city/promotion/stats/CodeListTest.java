package city.promotion.stats;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of the figures: areas of GB/T 2260, powers of ten beyond the list of SDMX, and who changes them. */
@QuarkusTest
class CodeListTest {

    private static final String LISTS = "/stats/v1/codelists/";

    @Test
    void knowsTheDistrictsOfWuxiByTheNationalStandard() {
        anonymous()
                .get(LISTS + "REF_AREA?lang=zh")
                .then()
                .statusCode(200)
                .body("[0].code", equalTo("320200"))
                .body(
                        "findAll { it.parentCode == '320200' }.code",
                        contains("320205", "320206", "320211", "320213", "320214", "320281", "320282"))
                .body("find { it.code == '320214' }.label", equalTo("新吴区"))
                .body("findAll { it.parentCode == '320000' }.code", hasSize(13))
                .body("findAll { it.parentCode == '320000' }.code", hasItem("320500"));
    }

    @Test
    void takesFiguresOfADistrict() {
        var quarter = Figures.aQuarter();
        Figures.aPublished("PUBLIC", null, Figures.total(quarter, "100.5").replace("\"320200\"", "\"320214\""));
        anonymous()
                .get(Figures.TRADE + "?REF_AREA=3202*&startPeriod=" + quarter + "&endPeriod=" + quarter)
                .then()
                .statusCode(200)
                .body("items.dimensions.REF_AREA", contains("320214"));
        var draft = Figures.aDraft("PUBLIC", null);
        Figures.load(draft, Figures.total(quarter, "1").replace("\"320200\"", "\"329999\""))
                .statusCode(422);
    }

    @Test
    void extendsTheMultipliersOfSdmxByTheHundredMillion() {
        anonymous()
                .get(LISTS + "UNIT_MULT?lang=zh")
                .then()
                .body("find { it.code == '4' }.label", equalTo("万"))
                .body("find { it.code == '8' }.label", equalTo("亿"))
                .body("find { it.code == '8' }.labels.en", equalTo("Hundreds of millions"));
    }

    @Test
    void keepsEveryVersionOfACode() {
        var code = LISTS + "TRADE_MODE/SAMPLE_MODE";
        editor().body("{\"labels\": {\"en\": \"Sample\"}, \"position\": 900}")
                .put(code)
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
        admin().body("{\"labels\": {\"en\": \"Sample\"}, \"position\": 900}")
                .put(code)
                .then()
                .statusCode(200);
        var tag = admin().get(code).header("ETag");
        var change = "{\"labels\": {\"en\": \"Sample form\"}, \"position\": 900, \"retired\": true}";
        admin().body(change).put(code).then().spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        admin().header("If-Match", tag).body(change).put(code).then().statusCode(200);
        admin().header("If-Match", tag).body(change).put(code).then().spec(problem(ConventionProblem.STALE));
        viewer().get(code + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("CREATED", "CHANGED"))
                .body("items[1].by", equalTo("admin-1"))
                .body("items[1].fields.find { it.field == 'labels' }.old.en", equalTo("Sample"))
                .body("items[1].fields.find { it.field == 'labels' }.new.en", equalTo("Sample form"))
                .body("items[1].fields.find { it.field == 'retired' }.new", equalTo(true));
        anonymous().get(code + "/history").then().spec(problem(ConventionProblem.UNAUTHENTICATED));
        viewer().get(LISTS + "TRADE_MODE/NOWHERE/history").then().spec(problem(ConventionProblem.NOT_FOUND));
    }

    @Test
    void putsACodeBelowAnotherButNeverBelowItself() {
        var whole = LISTS + "TRADE_MODE/SAMPLE_WHOLE";
        var part = LISTS + "TRADE_MODE/SAMPLE_PART";
        admin().body(below(null)).put(whole).then().statusCode(200);
        admin().body(below("SAMPLE_WHOLE"))
                .put(part)
                .then()
                .statusCode(200)
                .body("parentCode", equalTo("SAMPLE_WHOLE"));
        for (var parent : List.of("NOWHERE", "SAMPLE_WHOLE", "SAMPLE_PART")) {
            admin().header("If-Match", admin().get(whole).header("ETag"))
                    .body(below(parent))
                    .put(whole)
                    .then()
                    .spec(problem(ConventionProblem.VALIDATION_FAILED, "parentCode"));
        }
    }

    private static String below(String parent) {
        return "{\"labels\": {\"en\": \"Sample\"}, \"position\": 901, \"parentCode\": %s}"
                .formatted(parent == null ? "null" : "\"" + parent + "\"");
    }
}
