package city.promotion.projects;

import static city.promotion.testkit.Tokens.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every list that bureau staff keep in Excel goes out and comes back: nothing changes, and what is changed there changes here. */
@QuarkusTest
class SheetRoundTripTest {

    private static final String IMPORTS = "/projects/v1/imports";

    private final String document = "urn:x-test:" + UUID.randomUUID();

    @Test
    void bringsProjectsBack() {
        aProject();
        comesBack("projects", "projects?source=" + document);
    }

    @Test
    void bringsAmountsBack() {
        var project = aProject();
        create(project + "/money-entries", """
                {"kind": "PAID_IN", "amount": {"value": "3200", "multiplier": 4, "unit": "USD", "qualifier": "ABOUT"}, "accumulation": "CUR",
                 "period": {"value": "2024-Q1", "precision": "QUARTER"}, "note": "=Sample",
                 "converted": {"amount": {"value": "2.27", "multiplier": 8, "unit": "CNY"}, "exchangeRate": "7.0950",
                               "rateDate": "2024-03-29", "rateSource": {"document": "urn:x-test:rates"}}""");
        comesBack("money-entries", "money-entries?source=" + document);
    }

    @Test
    void bringsBlockersBackAndChangesWhatTheSheetChanged() {
        var project = aProject();
        var blocker = create("/projects/v1/blockers", """
                {"projectId": "%s", "title": {"zh-Hans": "样本堵点", "en": "Sample blocker"}, "category": "ENERGY", "severity": "HIGH",
                 "raisedOn": "2024-04-01", "district": "320214\"""".formatted(id(project)));
        var sheet = comesBack("blockers", "blockers?source=" + document);
        var id = check(
                        "blockers",
                        new String(sheet, StandardCharsets.UTF_8)
                                .replace("样本堵点", "样本堵点之二")
                                .getBytes(StandardCharsets.UTF_8))
                .body("changes", equalTo(1))
                .extract()
                .<String>path("id");
        apply(id).body("state", equalTo("APPLIED"));
        editor().get(blocker).then().body("title.zh-Hans", equalTo("样本堵点之二"));
    }

    @Test
    void bringsTargetsBackAndTakesNewOnes() {
        var unit = "Unit " + UUID.randomUUID();
        create("/projects/v1/targets", """
                {"unit": {"en": "%s"}, "year": 2031, "measure": "PAID_IN", "value": {"value": "60", "multiplier": 8, "unit": "CNY"},
                 "sample": true""".formatted(unit));
        comesBack("targets", "targets?source=" + document);
        var id = check(
                        "targets",
                        ("unit.en,year,measure,value.value,value.multiplier,value.unit,sample,sources\n" + unit
                                        + ",2032,PAID_IN,70,8,CNY,true," + document + "\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(1))
                .extract()
                .<String>path("id");
        apply(id).body("state", equalTo("APPLIED"));
        editor().get("/projects/v1/targets?sort=year&source=" + document)
                .then()
                .body("items.year", contains(2031, 2032))
                .body("items[1].value.value", equalTo("70"));
    }

    @Test
    void bringsMilestonesBackAndTellsTheCellToMend() {
        var project = aProject();
        create(project + "/milestones", """
                {"kind": "CONSTRUCTION_PERMIT", "title": {"en": "Sample permit"}, "planned": {"value": "2024-06", "precision": "MONTH"}""");
        var sheet = comesBack("milestones", "milestones?source=" + document);
        // Days go by: what the service reckons of them is no change of the sheet's.
        var later = new String(sheet, StandardCharsets.UTF_8).replaceFirst("OVERDUE,\\d+", "OVERDUE,1");
        check("milestones", later.getBytes(StandardCharsets.UTF_8)).body("unchanged", equalTo(1));
        var wrong = check(
                        "milestones",
                        ("projectId,kind,planned.value\n" + id(project) + ",NOPE,2024年6月\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("state", equalTo("REFUSED"))
                .extract()
                .<String>path("id");
        editor().get(IMPORTS + "/" + wrong + "/rows").then().body("items[0].faults.cell", hasItem("B2"));
    }

    @Test
    void bringsPlansBackAndTakesNewOnes() {
        var project = aProject();
        create(project + "/plan-entries", """
                {"year": 2024, "level": "MUNICIPAL", "category": "NEW_START", "note": "Sample",
                 "plannedInvestment": {"value": "5", "multiplier": 8, "unit": "CNY"},
                 "plannedStart": {"value": "2024-Q2", "precision": "QUARTER"}""");
        comesBack("plan-entries", "planning-lists?source=" + document);
        var id = check(
                        "plan-entries",
                        ("projectId,year,level,category,plannedStart.value,sources\n" + id(project)
                                        + ",2025,MUNICIPAL,CONTINUING,2025年一季度," + document + "\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(1))
                .extract()
                .<String>path("id");
        apply(id).body("state", equalTo("APPLIED"));
        editor().get("/projects/v1/planning-lists?year=2025&source=" + document)
                .then()
                .body("items.plannedStart.value", contains("2025-Q1"));
    }

    @Test
    void proposesProjectsThatARowMayBeOnceMore() {
        var name = UUID.randomUUID().toString();
        create("/projects/v1/projects", """
                {"name": {"en": "Sample sensors %1$s"}, "kind": "MANUFACTURING", "sample": true,
                 "investors": [{"name": {"en": "Twin Investor %1$s"}}],
                 "agreedInvestment": {"value": "10", "multiplier": 8, "unit": "CNY"}""".formatted(name));
        var investor = "\"{\"\"name\"\": {\"\"en\"\": \"\"Twin Investor %s Co., Ltd.\"\"}}\"".formatted(name);
        var id = check("projects", """
                        name.en,kind,investors,agreedInvestment.value,agreedInvestment.multiplier,agreedInvestment.unit,sample
                        A plant of %1$s with another name altogether,MANUFACTURING,%2$s,10.2,8,CNY,true
                        Nothing like it at all,MANUFACTURING,,99,8,CNY,true
                        """.formatted(name, investor).getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(2))
                .body("withTwins", equalTo(1))
                .extract()
                .<String>path("id");
        editor().get(IMPORTS + "/" + id + "/rows")
                .then()
                .body("items[0].twins.names.en", contains("Sample sensors " + name))
                .body("items[1].twins.size()", equalTo(0));
    }

    /** Answers the sheet as CSV, once both forms of it came back unchanged. */
    private byte[] comesBack(String list, String path) {
        byte[] sheet = null;
        for (var form : List.of("xlsx&lang=zh", "csv&lang=ja")) {
            sheet = editor().get("/projects/v1/" + path + "&format=" + form)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            var answer = check(list, sheet).extract();
            var told = list + " " + form
                    + editor().get(IMPORTS + "/" + answer.path("id") + "/rows").asString();
            assertEquals(1, answer.<Integer>path("rows"), told);
            assertEquals(1, answer.<Integer>path("unchanged"), told);
        }
        return sheet;
    }

    private String aProject() {
        return create("/projects/v1/projects", """
                {"name": {"zh-Hans": "样本项目 %1$s", "en": "=Sample %1$s"}, "kind": "MANUFACTURING", "sector": {"code": "C3983"},
                 "chainRoles": ["STRENGTHEN"], "sample": true, "firstTalk": {"value": "2022-03", "precision": "MONTH"},
                 "agreedInvestment": {"value": "102.60", "multiplier": 8, "unit": "CNY", "qualifier": "ABOUT"}""".formatted(UUID.randomUUID()));
    }

    /** Creates a record that cites the document of this test; the body comes without its last bracket. */
    private String create(String path, String body) {
        return editor().body(body + ", \"sources\": [{\"document\": \"" + document + "\"}]}")
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse check(String list, byte[] file) {
        return editor().contentType("application/octet-stream")
                .body(file)
                .post(IMPORTS + "?wait=50&list=" + list)
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse apply(String id) {
        return editor().post(IMPORTS + "/" + id + "/application?wait=50").then().statusCode(202);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
