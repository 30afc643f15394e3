package city.promotion.projects.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sheet of many projects is one transaction or nothing; ten thousand rows and more are measured in bench/imports.md. */
@QuarkusTest
class LargeSheetTest {

    private static final String IMPORTS = "/projects/v1/imports";
    private static final int ROWS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String document = "urn:x-test:" + UUID.randomUUID();

    @Test
    void entersAllRowsOfALargeSheet() {
        var id = checked(sheet("CNY"));
        Tokens.editor()
                .get(IMPORTS + "/" + id)
                .then()
                .body("state", equalTo("CHECKED"))
                .body("creates", equalTo(ROWS));
        assertEquals(0, onFile());
        Tokens.editor().post(IMPORTS + "/" + id + "/application?wait=50").then().statusCode(202);
        await().atMost(PATIENCE).until(() -> state(id), "APPLIED"::equals);
        assertEquals(ROWS, onFile());
        var last = Tokens.editor().get(IMPORTS + "/" + id + "/rows?limit=1").path("items[0].recordId");
        stages("/projects/v1/projects/" + last).body("items.size()", equalTo(1));
    }

    @Test
    void entersNothingOfALargeSheetWithOneWrongCellAtItsEnd() {
        var id = checked(sheet("XXY"));
        Tokens.editor()
                .get(IMPORTS + "/" + id)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("refused", equalTo(1));
        Tokens.editor()
                .get(IMPORTS + "/" + id + "/rows?action=REFUSED")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].row", equalTo(ROWS + 1))
                .body("items[0].faults[0].cell", equalTo("G" + (ROWS + 1)));
        Tokens.editor().post(IMPORTS + "/" + id + "/application").then().statusCode(409);
        assertEquals(0, onFile());
    }

    /** Names that look like no other, as real ones do; the currency of the last row is given. */
    private String sheet(String lastCurrency) {
        var random = new Random(20_240_418);
        var rows = new StringBuilder(
                "name.zh-Hans,kind,planYear,planCategory,agreedInvestment.value,agreedInvestment.multiplier,"
                        + "agreedInvestment.unit,sample,sources\n");
        for (int i = 0; i < ROWS; i++) {
            random.ints(8, 0x4E00, 0x9FA5).forEach(rows::appendCodePoint);
            rows.append(",MANUFACTURING,2024,NEW_START,").append(1 + i % 200).append(",8,");
            rows.append(i == ROWS - 1 ? lastCurrency : "CNY")
                    .append(",true,")
                    .append(document)
                    .append('\n');
        }
        return rows.toString();
    }

    private String checked(String sheet) {
        String id = Tokens.editor()
                .contentType("application/octet-stream")
                .body(sheet.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?wait=50&list=projects")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(PATIENCE).until(() -> state(id), state -> !state.equals("CHECKING"));
        return id;
    }

    private static String state(String id) {
        return Tokens.editor().get(IMPORTS + "/" + id).path("state");
    }

    private int onFile() {
        return Tokens.editor()
                .get("/projects/v1/projects?limit=1&total=true&source=" + document)
                .path("total");
    }

    private static ValidatableResponse stages(String project) {
        return Tokens.editor().get(project + "/stages").then().statusCode(200);
    }
}
