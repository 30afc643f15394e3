package city.promotion.projects.plan;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanEntryResourceTest {

    private static final String NEW_START = """
            {
              "year": 2024, "level": "MUNICIPAL", "category": "NEW_START",
              "plannedInvestment": {"value": "5", "multiplier": 8, "unit": "CNY"},
              "plannedStart": {"value": "2024-Q2", "precision": "QUARTER"},
              "plannedCompletion": {"value": "2025", "precision": "YEAR"}
            }""";

    /** A document that only the records of one test cite. */
    private final String document = "urn:x-test:" + UUID.randomUUID();

    private static String with(String body, String members) {
        return body.substring(0, body.lastIndexOf('}')) + ", " + members + "}";
    }

    private String sources() {
        return "\"sources\": [{\"document\": \"" + document + "\"}]";
    }

    private String aProject(String members) {
        var name = UUID.randomUUID();
        return editor().body(with("""
                        {
                          "name": {"en": "%1$s"}, "kind": "RND_CENTER", "sector": {"code": "M73"}, "sample": true,
                          "investors": [{"name": {"en": "%1$s"}}], "unitInCharge": {"en": "Sample unit"},
                          "agreedInvestment": {"value": "12", "multiplier": 8, "unit": "CNY"},
                          "districtOfLanding": "320214", "visibility": "PUBLIC"
                        }""".formatted(name), members + (members.isEmpty() ? "" : ", ") + sources()))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String enter(String project, String body) {
        return editor().body(with(body, sources()))
                .post(project + "/plan-entries")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private ValidatableResponse list(String query) {
        return viewer().get("/projects/v1/planning-lists?source=" + document + query)
                .then()
                .statusCode(200);
    }

    private void open(String project, String day) {
        for (var stage : new String[] {"NEGOTIATING", "SIGNED", "REGISTERED"}) {
            step(project, stage, "2024-01-15").statusCode(200);
        }
        var proposal = step(project, "OPERATING", day).statusCode(202).extract().header("Location");
        verifier()
                .header("If-Match", viewer().get(proposal).header("ETag"))
                .body("{}")
                .post(proposal + "/approval")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse step(String project, String to, String day) {
        return editor().header("If-Match", viewer().get(project).header("ETag"))
                .body(with(
                        "{\"to\": \"" + to + "\", \"effectiveDate\": {\"value\": \"" + day
                                + "\", \"precision\": \"DAY\"}}",
                        sources()))
                .post(project + "/transitions")
                .then();
    }

    private void complete(String project, String amount, String accumulation, String month, String visibility) {
        editor().body("""
                        {
                          "kind": "COMPLETED", "amount": {"value": "%s", "multiplier": 8, "unit": "CNY"}, "accumulation": "%s",
                          "period": {"value": "%s", "precision": "MONTH"}, "visibility": "%s",
                          "sources": [{"document": "urn:x-test:ledger"}]
                        }""".formatted(amount, accumulation, month, visibility))
                .post(project + "/money-entries")
                .then()
                .statusCode(201);
    }

    @Test
    void totalsWhatIsPlannedAndDoneAndHowMuchOfItIsLate() {
        var opened = aProject("");
        enter(opened, NEW_START);
        open(opened, "2024-07-02");
        complete(opened, "1.5", "CUR", "2024-08", "PUBLIC");
        complete(opened, "1.7", "CUR", "2024-09", "INTERNAL");
        complete(opened, "9", "CUR", "2025-01", "PUBLIC");
        var waiting = aProject("");
        enter(waiting, NEW_START.replace("CNY", "USD"));
        enter(waiting, NEW_START.replace("MUNICIPAL", "PROVINCIAL"));

        totals(viewer(), "&by=category")
                .body("rows.level", contains("PROVINCIAL", "MUNICIPAL"))
                .body("rows.group", contains("NEW_START", "NEW_START"))
                .body("rows.projects", contains(1, 2))
                .body("rows[1].late", equalTo(2))
                .body("rows[1].start.late", equalTo(1))
                .body("rows[1].start.overdue", equalTo(1))
                .body("rows[1].completion.onTime", equalTo(1))
                .body("rows[1].money.unit", contains("CNY", "USD"))
                .body("rows[1].money[0].planned", equalTo("500000000"))
                .body("rows[1].money[0].done", equalTo("320000000"))
                .body("rows[1].money[0].percentOfPlan", equalTo("64.0"))
                .body("rows[1].money[1].planned", equalTo("500000000"))
                .body("rows[1].money[1].done", equalTo("0"))
                .body("rows[0].money.done", contains("0"));
        totals(viewer(), "&by=district&level=MUNICIPAL").body("rows.group", contains("320214"));
        totals(viewer(), "&by=level").body("rows.group", contains("PROVINCIAL", "MUNICIPAL"));
        totals(viewer(), "&category=RESERVE").body("rows", empty());
        totals(anonymous(), "&level=MUNICIPAL").body("rows[0].money[0].done", equalTo("150000000"));
    }

    private ValidatableResponse totals(RequestSpecification as, String query) {
        return as.get("/projects/v1/reports/planning-lists?year=2024&source=" + document + query)
                .then()
                .statusCode(200);
    }

    @Test
    void setsWhatCameOfItBesideWhatWasPlanned() {
        var project = aProject("");
        var path = enter(project, NEW_START);
        viewer().get(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("project.name.en", notNullValue())
                .body("project.stage", equalTo("LEAD"))
                .body("start", equalTo("OVERDUE"))
                .body("started", nullValue())
                .body("done", empty());
        open(project, "2024-07-02");
        complete(project, "1.5", "CUR", "2024-08", "PUBLIC");
        complete(project, "1.7", "CUR", "2024-09", "INTERNAL");
        complete(project, "9", "CUR", "2025-01", "PUBLIC");
        list("&level=MUNICIPAL&year=2024&category=NEW_START")
                .body("items", hasSize(1))
                .body("items[0].project.stage", equalTo("OPERATING"))
                .body("items[0].started.value", equalTo("2024-07-02"))
                .body("items[0].start", equalTo("LATE"))
                .body("items[0].completed.value", equalTo("2024-07-02"))
                .body("items[0].completion", equalTo("ON_TIME"))
                .body("items[0].done.unit", contains("CNY"))
                .body("items[0].done.value", contains("320000000"))
                .body("items[0].done.percentOfPlan", contains("64.0"));
        anonymous().get(path).then().body("done.value", contains("150000000"));
        complete(project, "3.3", "YTD", "2024-09", "PUBLIC");
        viewer().get(path).then().body("done.value", contains("330000000"));
        list("&late=true").body("items", hasSize(1));
        list("&late=false").body("items", empty());
        list("&year=2025").body("items", empty());
        list("&district=320214&sample=true&sort=-year").body("items", hasSize(1));
        list("&level=PROVINCIAL").body("items", empty());
    }

    @Test
    void standsOnceInThePlanOfAYearAndLevel() {
        var project = aProject("");
        var path = enter(project, NEW_START);
        editor().body(NEW_START)
                .post(project + "/plan-entries")
                .then()
                .spec(problem(PlanEntryProblem.TWICE))
                .body("existing", equalTo(path));
        var provincial = enter(project, NEW_START.replace("MUNICIPAL", "PROVINCIAL"));
        enter(project, NEW_START.replace("\"year\": 2024", "\"year\": 2025").replace("NEW_START", "CONTINUING"));
        viewer().get(project + "/plan-entries")
                .then()
                .body("items.category", containsInAnyOrder("NEW_START", "NEW_START", "CONTINUING"));
        editor().header("If-Match", viewer().get(provincial).header("ETag"))
                .body(NEW_START)
                .put(provincial)
                .then()
                .spec(problem(PlanEntryProblem.TWICE));
        editor().header("If-Match", viewer().get(provincial).header("ETag"))
                .delete(provincial)
                .then()
                .statusCode(204);
        viewer().get(provincial).then().spec(problem(PlanEntryProblem.NOT_FOUND));
        viewer().get(project + "/history").then().body("items.part", hasItem("planEntries"));
    }

    @Test
    void isFilledByThoseWhoOnlyKnowTheMembersOfTheProject() {
        var project = aProject("\"keyLevel\": \"DISTRICT\", \"planYear\": 2023, \"planCategory\": \"RESERVE\"");
        list("&level=DISTRICT&year=2023").body("items.category", contains("RESERVE"));
        var read = viewer().get(project);
        String name = read.path("name.en");
        editor().header("If-Match", read.header("ETag"))
                .body(with(
                        "{\"name\": {\"en\": \"" + name
                                + "\"}, \"kind\": \"RND_CENTER\", \"sample\": true, \"keyLevel\": \"DISTRICT\","
                                + " \"planYear\": 2023, \"planCategory\": \"NEW_START\"}",
                        sources()))
                .put(project)
                .then()
                .statusCode(200)
                .body("planYear", equalTo(2023))
                .body("planCategory", equalTo("NEW_START"))
                .body("keyLevel", equalTo("DISTRICT"));
        list("&level=DISTRICT&year=2023")
                .body("items.category", contains("NEW_START"))
                .body("items[0].version", equalTo(1));
        var elsewhere = aProject("\"planYear\": 2023, \"planCategory\": \"RESERVE\"");
        viewer().get(elsewhere + "/plan-entries").then().body("items", empty());
    }

    @Test
    void refusesWhatCannotBe() {
        var project = aProject("");
        editor().body(NEW_START.replace("\"value\": \"5\"", "\"value\": \"-5\"").replace("\"2025\"", "\"2023\""))
                .post(project + "/plan-entries")
                .then()
                .spec(problem(PlanEntryProblem.INVALID, "plannedInvestment.value", "plannedCompletion"));
        editor().body("{\"year\": 1900}")
                .post(project + "/plan-entries")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "year", "level", "category"));
        viewer().body(NEW_START).post(project + "/plan-entries").then().spec(problem(ConventionProblem.FORBIDDEN));
        viewer().get("/projects/v1/planning-lists?level=NATIONAL")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "level"));
    }
}
