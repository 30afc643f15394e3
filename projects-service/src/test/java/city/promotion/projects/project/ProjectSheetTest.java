package city.promotion.projects.project;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of projects goes out as a sheet and comes back. */
@QuarkusTest
class ProjectSheetTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void changesNothingWhenAnExportComesBack() {
        create("urn:x:sheet-round", "102.60");
        for (var form : List.of(XLSX, "text/csv")) {
            var file = Tokens.editor()
                    .accept(form)
                    .get("/projects/v1/projects?source=urn:x:sheet-round")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            var answer = Tokens.editor()
                    .contentType("application/octet-stream")
                    .body(file)
                    .post("/projects/v1/imports?wait=50&list=projects")
                    .then()
                    .statusCode(202)
                    .extract();
            String id = answer.path("id");
            var told = form
                    + Tokens.editor()
                            .get("/projects/v1/imports/" + id + "/rows")
                            .asString();
            assertEquals(1, answer.<Integer>path("unchanged"), told);
            assertEquals(1, answer.<Integer>path("rows"), told);
        }
    }

    @Test
    void changesWhatTheSheetHasOtherwise() {
        var project = create("urn:x:sheet-change", "10");
        String id = Tokens.editor()
                .contentType("application/octet-stream")
                .body(("id,责任单位 · 简体中文,agreedInvestment.value,firstTalk.value\n" + project
                                + ",新的样本单位,\"１,２３4.50\",2022年5月\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/projects/v1/imports?wait=50&list=projects")
                .then()
                .statusCode(202)
                .body("changes", equalTo(1))
                .extract()
                .path("id");
        Tokens.editor()
                .post("/projects/v1/imports/" + id + "/application?wait=50")
                .then()
                .body("state", equalTo("APPLIED"));
        Tokens.editor()
                .get("/projects/v1/projects/" + project)
                .then()
                .body("unitInCharge.zh-Hans", equalTo("新的样本单位"))
                .body("agreedInvestment.value", equalTo("1234.50"))
                .body("agreedInvestment.multiplier", equalTo(8))
                .body("firstTalk.value", equalTo("2022-05"))
                .body("firstTalk.precision", equalTo("MONTH"));
    }

    private static String create(String source, String amount) {
        return Tokens.editor()
                .contentType("application/json")
                .body("""
                        {"name": {"zh-Hans": "样本项目 往返", "en": "=Sample"}, "kind": "MANUFACTURING", "sector": {"code": "C3983"},
                         "chainRoles": ["STRENGTHEN"], "keyLevel": "PROVINCIAL", "planYear": 2024, "planCategory": "NEW_START",
                         "investors": [{"name": {"en": "Sample Investor"}, "country": "JP", "sharePercent": "100"}],
                         "firstTalk": {"value": "2022-03", "precision": "MONTH"}, "districtOfLanding": "320214",
                         "unitInCharge": {"zh-Hans": "样本责任单位"}, "sample": true,
                         "agreedInvestment": {"value": "%s", "multiplier": 8, "unit": "CNY", "qualifier": "EXACT"},
                         "sources": [{"document": "%s"}]}""".formatted(amount, source))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
