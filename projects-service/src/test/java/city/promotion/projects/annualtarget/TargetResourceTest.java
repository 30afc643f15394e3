package city.promotion.projects.annualtarget;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TargetResourceTest {

    private static final String TARGETS = "/projects/v1/targets";

    /** A unit that no other test has, so that results are this test's own. */
    private final String unit = "Sample unit " + UUID.randomUUID();

    private String target(String measure, String value, String unitOfValue) {
        return """
                {
                  "unit": {"en": "%s"}, "year": 2024, "measure": "%s", "sample": true, "visibility": "PUBLIC",
                  "value": {"value": "%s", "unit": "%s"}
                }""".formatted(unit, measure, value, unitOfValue);
    }

    private static String set(String body) {
        return editor().body(body)
                .post(TARGETS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String aProject(String visibility) {
        return editor().body("""
                        {
                          "name": {"en": "Sample project of a unit"}, "kind": "MANUFACTURING", "sample": true,
                          "unitInCharge": {"zh-Hans": "样本单位", "en": "%s"}, "visibility": "%s"
                        }""".formatted(unit, visibility))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void pay(String project, String accumulation, String month, String amount, String currency) {
        editor().body("""
                        {
                          "kind": "PAID_IN", "amount": {"value": "%s", "unit": "%s"}, "accumulation": "%s",
                          "period": {"value": "%s", "precision": "MONTH"}, "visibility": "PUBLIC",
                          "sources": [{"document": "urn:x-test:targets"}]
                        }""".formatted(amount, currency, accumulation, month))
                .post(project + "/money-entries")
                .then()
                .statusCode(201);
    }

    @Test
    void comparesMoneyOfTheYearWithTheTarget() {
        set(target("PAID_IN", "1000", "CNY"));
        set(target("PAID_IN", "50", "USD"));
        var first = aProject("PUBLIC");
        pay(first, "CUR", "2023-12", "900", "CNY");
        pay(first, "CUR", "2024-01", "100.5", "CNY");
        pay(first, "CUR", "2024-02", "20", "CNY");
        pay(first, "YTD", "2024-02", "130.25", "CNY");
        pay(first, "CUR", "2024-02", "7", "USD");
        pay(aProject("PUBLIC"), "CUR", "2024-03", "200", "CNY");
        pay(aProject("INTERNAL"), "CUR", "2024-03", "5", "CNY");
        var rows = "rows.findAll { it.unit?.en == '" + unit + "' }.sort { it.target.unit }";
        viewer().get("/projects/v1/reports/targets?year=2024&sample=true")
                .then()
                .statusCode(200)
                .body(rows + ".result", contains("335.25", "7"))
                .body(rows + ".outstanding", contains("664.75", "43"))
                .body(rows + ".percent", contains("33.53", "14.00"))
                .body(rows + ".projects", contains(3, 1));
        anonymous()
                .get("/projects/v1/reports/targets?year=2024")
                .then()
                .body(rows + ".result", contains("330.25", "7"));
    }

    @Test
    void countsAProjectInTheYearItEnteredTheStage() {
        set(target("STARTED_COUNT", "4", "1"));
        set(target("SIGNED_COUNT", "4", "1"));
        signed("2024-02");
        signed("2023-02");
        var rows = "rows.findAll { it.unit?.en == '" + unit + "' }.sort { it.measure }";
        viewer().get("/projects/v1/reports/targets?year=2024")
                .then()
                .body(rows + ".measure", contains("SIGNED_COUNT", "STARTED_COUNT"))
                .body(rows + ".result", contains("1", "0"))
                .body(rows + ".percent", contains("25.00", "0.00"));
    }

    private void signed(String month) {
        var project = editor().body("""
                        {
                          "name": {"en": "Sample headquarters %s"}, "kind": "REGIONAL_HQ", "sample": true,
                          "investors": [{"name": {"en": "Sample investor %s"}}], "unitInCharge": {"en": "%s"}
                        }""".formatted(UUID.randomUUID(), UUID.randomUUID(), unit))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        for (var step : new String[][] {{"NEGOTIATING", "2023-01"}, {"SIGNED", month}}) {
            editor().header("If-Match", viewer().get(project).header("ETag"))
                    .body("""
                            {
                              "to": "%s", "effectiveDate": {"value": "%s", "precision": "MONTH"},
                              "sources": [{"document": "urn:x-test:targets"}]
                            }""".formatted((Object[]) step))
                    .post(project + "/transitions")
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PAID_IN, 1, 1, value.unit",
        "SIGNED_COUNT, 1, CNY, value.unit",
        "SIGNED_COUNT, 0, 1, value.value",
        "PAID_IN, -1, CNY, value.value"
    })
    void refusesAValueThatTheMeasureCannotHave(String measure, String value, String unitOfValue, String field) {
        editor().body(target(measure, value, unitOfValue))
                .post(TARGETS)
                .then()
                .spec(problem(TargetProblem.INVALID, field));
    }

    @Test
    void isOfADistrictOrAUnit() {
        var neither = target("PAID_IN", "1", "CNY").replace("\"unit\": {\"en\": \"" + unit + "\"},", "");
        editor().body(neither).post(TARGETS).then().spec(problem(TargetProblem.INVALID, "district"));
        editor().body(target("PAID_IN", "1", "CNY").replaceFirst("\\{", "{\"district\": \"320214\", "))
                .post(TARGETS)
                .then()
                .spec(problem(TargetProblem.INVALID, "district"));
        editor().body(neither.replaceFirst("\\{", "{\"district\": \"310000\", "))
                .post(TARGETS)
                .then()
                .spec(problem(TargetProblem.INVALID, "district"));
    }

    @Test
    void isSetOnceAndChangedAfterwards() {
        var path = set(target("PAID_IN", "1000", "CNY"));
        editor().body(target("PAID_IN", "2000", "CNY")).post(TARGETS).then().spec(problem(TargetProblem.TAKEN));
        var tag = viewer().get(path).header("ETag");
        editor().body(target("PAID_IN", "2000", "CNY"))
                .put(path)
                .then()
                .spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        editor().header("If-Match", tag)
                .body(target("PAID_IN", "2000", "CNY"))
                .put(path)
                .then()
                .statusCode(200)
                .body("value.value", equalTo("2000"));
        editor().header("If-Match", tag)
                .body(target("PAID_IN", "3000", "CNY"))
                .put(path)
                .then()
                .spec(problem(ConventionProblem.STALE));
        viewer().queryParam("unit", unit)
                .get(TARGETS + "?year=2024&measure=PAID_IN&sample=true&visibility=PUBLIC")
                .then()
                .body("items", hasSize(1));
        viewer().get(path + "/history").then().body("items", hasSize(2));
        editor().header("If-Match", viewer().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        viewer().get(path).then().spec(problem(TargetProblem.NOT_FOUND));
    }

    @Test
    void needsAYearForTheReport() {
        viewer().get("/projects/v1/reports/targets").then().spec(problem(ConventionProblem.BAD_PARAMETER, "year"));
    }
}
