package city.promotion.stats.observation;

import static city.promotion.stats.Figures.TRADE;
import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.Tokens.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** The same figures for people, programs and spreadsheets, by header and by address. */
@QuarkusTest
class ObservationFormatsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static String aQuestion() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1733.0"));
        return TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter;
    }

    @Test
    void givesJsonUnlessAskedForAnother() {
        var question = aQuestion();
        for (var accept : new String[] {"*/*", "application/json"}) {
            anonymous()
                    .accept(accept)
                    .get(question)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"))
                    .body("items.value.value", contains("1733.0"));
        }
        anonymous()
                .accept("text/csv")
                .get(question + "&format=json")
                .then()
                .contentType(startsWith("application/json"));
    }

    @Test
    void givesCsvByHeaderAndByAddress() {
        var question = aQuestion();
        anonymous()
                .accept("text/csv")
                .get(question)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString(",1733.0,"), containsString("TRADE_MODE"));
        anonymous()
                .accept("*/*")
                .get(question + "&format=csv&lang=zh")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("\uFEFF"), containsString(",1733.0,"));
    }

    @Test
    void givesAWorkbookByHeaderAndByAddress() throws IOException {
        var question = aQuestion();
        for (var answer : new io.restassured.response.Response[] {
            anonymous().accept(XLSX).get(question), anonymous().accept("*/*").get(question + "&format=xlsx")
        }) {
            assertEquals(200, answer.statusCode());
            assertTrue(answer.contentType().startsWith(XLSX), answer.contentType());
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
                var rows = workbook.getFirstSheet().read();
                assertTrue(
                        rows.get(rows.size() - 1).stream()
                                .anyMatch(cell -> cell != null && "1733.0".equals(cell.getText())),
                        rows.toString());
            }
        }
    }

    @Test
    void tellsAvailabilityVintagesReleasesAndTheCalendarWithoutAToken() {
        var question = aQuestion();
        var quarter = question.substring(question.lastIndexOf('=') + 1);
        aPublished("PUBLIC", null, total(quarter, "1734.0"));
        anonymous()
                .get(question.replace("/observations", "/availability"))
                .then()
                .body("periods", contains(quarter))
                .body("dimensions.FLOW", contains("IX"))
                .body("observations", equalTo(1));
        anonymous()
                .get("/stats/v1/series/Q.YTD.320200.IX.W1._T._T._T.N.CNY/vintages?datasetId=TRADE&startPeriod="
                        + quarter + "&endPeriod=" + quarter)
                .then()
                .body("vintages", hasSize(2))
                .body("periods[0].values.value", contains("1733.0", "1734.0"))
                .body("periods[0].revision", equalTo("1.0"));
        anonymous()
                .get("/stats/v1/releases?datasetId=TRADE&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        anonymous()
                .accept("text/calendar")
                .get("/stats/v1/releases/calendar.ics")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(startsWith("BEGIN:VCALENDAR"));
    }
}
