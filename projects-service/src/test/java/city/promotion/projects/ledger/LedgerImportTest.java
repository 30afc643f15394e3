package city.promotion.projects.ledger;

import static city.promotion.projects.ledger.LedgerFixtures.aProject;
import static city.promotion.projects.ledger.LedgerFixtures.enter;
import static city.promotion.projects.ledger.LedgerFixtures.entry;
import static city.promotion.projects.ledger.LedgerFixtures.id;
import static city.promotion.projects.ledger.LedgerFixtures.tag;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The sheet of amounts that went out comes back. */
@QuarkusTest
class LedgerImportTest {

    private static final String COLUMNS = "projectId,kind,amount.value,amount.multiplier,amount.unit,accumulation,"
            + "period.value,period.precision,sources,visibility";

    @Test
    void entersNewRowsInOneGo() {
        var project = aProject("");
        var rows = String.join(
                "\n",
                COLUMNS,
                id(project) + ",PAID_IN,12.50,4,CNY,CUR,2024-01,MONTH,urn:x-test:sheet,PUBLIC",
                id(project) + ",PAID_IN,7.5,4,CNY,CUR,2024-02,MONTH,urn:x-test:sheet,PUBLIC");
        var checked = check(rows).body("state", equalTo("CHECKED")).body("creates", equalTo(2));
        apply(checked).body("state", equalTo("APPLIED"));
        viewer().get(project + "/money").then().body("figures.used", contains("200000"));
    }

    @Test
    void tellsWhatIsWrongAndEntersNothing() {
        var project = aProject("");
        var rows = String.join(
                "\n",
                COLUMNS,
                id(project) + ",PAID_IN,12.50,4,CNY,CUR,2024-Q1,QUARTER,urn:x-test:sheet,PUBLIC",
                id(project) + ",PAID_IN,-7.5,4,CNY,ITD,2024-02,MONTH,urn:x-test:sheet,PUBLIC");
        var checked = check(rows).body("state", equalTo("REFUSED")).body("refused", equalTo(1));
        editor().get("/projects/v1/imports/" + checked.extract().path("id") + "/rows?action=REFUSED")
                .then()
                .statusCode(200)
                .body("items.faults.flatten().column", hasItem("amount.value"));
        viewer().get(project + "/money-entries").then().body("items", hasSize(0));
    }

    @Test
    void leavesRowsOnFileAsTheyAreAndNeverChangesThem() {
        var project = aProject("");
        var path = enter(project, entry("PAID_IN", "10", "CNY", "CUR", "2024-01"));
        var sheet = viewer().accept("text/csv").get(project + "/money-entries").asString();
        check(sheet).body("state", equalTo("CHECKED")).body("unchanged", equalTo(1));
        check(sheet.replace("2024-01", "2024-02"))
                .body("state", equalTo("REFUSED"))
                .body("refused", equalTo(1));
        viewer().get(path).then().body("period.value", equalTo("2024-01")).header("ETag", equalTo(tag(path)));
    }

    private static ValidatableResponse check(String csv) {
        return editor().contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/projects/v1/imports?list=money-entries")
                .then();
    }

    private static ValidatableResponse apply(ValidatableResponse checked) {
        return editor().post("/projects/v1/imports/" + checked.extract().path("id") + "/application")
                .then();
    }
}
