package city.promotion.events;

import static city.promotion.testkit.ProblemAssert.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Lists as files: every form, every language, whole however long, and broken off in a way that is seen. */
@QuarkusTest
class ExportTest {

    private static final String ORGANISATIONS = "/events/v1/organisations";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void answersCsvForProgramsWithKeysAndWithoutMark() {
        var country = anOrganisation("{\"zh-Hans\": \"出口样本一\", \"en\": \"=HYPERLINK(\\\"x\\\")\"}", "AD");
        given().accept("text/csv")
                .get(ORGANISATIONS + "?country=" + country)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("filename=\"organisations-"))
                .body(startsWith("id,code,names.zh-Hans,names.zh-Hant,names.ja,names.en,aliases,kind,"))
                .body(containsString("出口样本一,,,\"'=HYPERLINK(\"\"x\"\")\""));
    }

    @Test
    void answersCsvForExcelWithLabelsAndMark() {
        anOrganisation("{\"zh-Hans\": \"出口样本二\"}", "AE");
        var file = given().get(ORGANISATIONS + "?country=AE&format=csv&lang=zh");
        file.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("filename*=UTF-8''%E6%9C%BA%E6%9E%84-"))
                .header("Content-Language", "zh");
        var text = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF编号ID,编号,名称 · 简体中文,"), text.substring(0, 60));
        assertTrue(text.endsWith("\r\n"));
    }

    @Test
    void answersOneJsonObjectALine() {
        anOrganisation("{\"en\": \"Sample One\"}", "AF");
        anOrganisation("{\"en\": \"Sample Two\"}", "AF");
        var lines = given().accept("application/x-ndjson")
                .get(ORGANISATIONS + "?country=AF&sort=-code&limit=1")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString()
                .split("\n");
        assertEquals(2, lines.length, "the whole list, whatever the limit of pages");
        assertTrue(lines[0].startsWith("{\"id\":") && lines[0].contains("\"names\":{\"en\":\"Sample Two\"}"), lines[0]);
        assertTrue(lines[1].contains("Sample One"));
    }

    @Test
    void answersAWorkbookWithKeysLabelsAndText() throws IOException {
        anOrganisation("{\"ja\": \"＝SUM(A1)\", \"en\": \"+86 510\"}", "AG");
        var file = given().accept(XLSX)
                .header("Accept-Language", "ja")
                .get(ORGANISATIONS + "?country=AG")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals(3, rows.size());
            assertEquals("names.ja", rows.get(0).getCellText(4));
            assertEquals("名称 · 日本語", rows.get(1).getCellText(4));
            assertEquals("＝SUM(A1)", rows.get(2).getCellText(4));
            assertEquals("+86 510", rows.get(2).getCellText(5));
            assertEquals(CellType.STRING, rows.get(2).getCell(5).getType());
            assertEquals(CellType.NUMBER, rows.get(2).getCell(18).getType(), "the version is a number");
        }
    }

    @Test
    void showsNobodyMoreThanTheListDoes() {
        Tokens.editor()
                .contentType("application/json")
                .body(Map.of("names", Map.of("en", "Hidden sample"), "kind", "COMPANY", "country", "AI"))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201);
        given().accept("text/csv")
                .get(ORGANISATIONS + "?country=AI")
                .then()
                .statusCode(200)
                .body(not(containsString("Hidden sample")));
        Tokens.viewer()
                .accept("text/csv")
                .get(ORGANISATIONS + "?country=AI")
                .then()
                .body(containsString("Hidden sample"));
    }

    @Test
    void refusesAWrongQuestionBeforeTheFirstByte() {
        given().accept("text/csv")
                .get(ORGANISATIONS + "?sort=colour")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "sort"));
        given().get(ORGANISATIONS + "?format=pdf").then().spec(problem(ConventionProblem.BAD_PARAMETER, "format"));
    }

    @Test
    void offersFilesOfListsOnly() {
        given().accept("text/csv").get("/events/v1/codelists").then().spec(problem(ConventionProblem.NOT_ACCEPTABLE));
    }

    @Test
    void namesTheFormsThatAnOperationHas() {
        given().accept("application/json")
                .get("/events/v1/changes")
                .then()
                .spec(problem(ConventionProblem.NOT_ACCEPTABLE))
                .body("detail", endsWith("Ask for application/cloudevents-batch+json."));
        given().accept("image/png")
                .header("Accept-Language", "zh")
                .get(ORGANISATIONS)
                .then()
                .spec(problem(ConventionProblem.NOT_ACCEPTABLE))
                .body("detail", containsString("application/json"))
                .body("detail", containsString("text/csv"));
    }

    @Test
    void preparesEachListForEveryLanguage() {
        for (var list : List.of(
                "events", "campaigns", "organisations", "people", "city-relationships", "meetings", "follow-ups")) {
            for (var lang : List.of("zh", "ja", "en")) {
                var labels = given().get("/events/v1/" + list + "?country=ZZ&format=csv&lang=" + lang);
                if (labels.statusCode() == 400) {
                    labels = given().get("/events/v1/" + list + "?source=urn:none&format=csv&lang=" + lang);
                }
                assertEquals(200, labels.statusCode(), list);
                if (!lang.equals("en")) {
                    for (var label : labels.asString().strip().split(",")) {
                        assertFalse(label.matches("[a-zA-Z ]{3,}( · .*)?"), list + " in " + lang + ": " + label);
                    }
                }
            }
        }
    }

    private static String anOrganisation(String names, String country) {
        Tokens.editor()
                .contentType("application/json")
                .body("{\"names\": " + names + ", \"kind\": \"COMPANY\", \"country\": \"" + country
                        + "\", \"visibility\": \"PUBLIC\"}")
                .post(ORGANISATIONS)
                .then()
                .statusCode(201);
        return country;
    }
}
