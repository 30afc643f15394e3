package city.promotion.projects.project;

import static city.promotion.projects.project.ProjectFixtures.BARE;
import static city.promotion.projects.project.ProjectFixtures.aFactoryAt;
import static city.promotion.projects.project.ProjectFixtures.aLead;
import static city.promotion.projects.project.ProjectFixtures.create;
import static city.promotion.projects.project.ProjectFixtures.externalId;
import static city.promotion.projects.project.ProjectFixtures.move;
import static city.promotion.projects.project.ProjectFixtures.propose;
import static city.promotion.projects.project.ProjectFixtures.step;
import static city.promotion.projects.project.ProjectFixtures.tag;
import static city.promotion.projects.project.ProjectFixtures.unique;
import static city.promotion.projects.project.ProjectFixtures.with;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StageResourceTest {

    @Test
    void climbsTheTrackAndKeepsEveryStep() {
        var path = aFactoryAt("AT_CAPACITY");
        viewer().get(path).then().body("stage", equalTo("AT_CAPACITY")).body("stageSince.value", equalTo("2022-12"));
        anonymous()
                .get(path + "/stages")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body(
                        "items.stage",
                        contains(
                                "LEAD",
                                "NEGOTIATING",
                                "SIGNED",
                                "REGISTERED",
                                "STARTED",
                                "COMPLETED",
                                "IN_PRODUCTION",
                                "AT_CAPACITY"))
                .body("items[0].effectiveDate.value", equalTo("2022-05"))
                .body("items[2].effectiveDate.value", equalTo("2022-07"))
                .body("items[2].evidence[0].number", equalTo("2022-7"))
                .body("items[2].actor", equalTo("editor-1"))
                .body("items[2].recordedAt", notNullValue())
                .body("items[2].proposedBy", nullValue())
                .body("items[4].proposedBy", equalTo("editor-1"))
                .body("items[4].actor", equalTo("verifier-1"))
                .body(
                        "items[2].ruleSet",
                        equalTo(anonymous()
                                .get("/projects/v1/rule-sets/current")
                                .path("version")));
    }

    @Test
    void refusesToSkipAStageByNamingTheNeighbours() {
        var path = aFactoryAt("NEGOTIATING");
        move(path, "REGISTERED", "2022-08")
                .then()
                .spec(problem(ProjectProblem.STAGE_NOT_REACHABLE, "to"))
                .body("violations[0].message", containsString("LEAD, SIGNED"));
        move(path, "OPERATING", "2022-08").then().spec(problem(ProjectProblem.STAGE_NOT_REACHABLE));
    }

    @Test
    void listsEverythingThatAStepLacksAtOnce() {
        var path = create(with(BARE, "\"unitInCharge\": {\"en\": \"Sample unit\"}"));
        move(path, "NEGOTIATING", "2022-06").then().statusCode(200);
        editor().header("If-Match", tag(path))
                .body("""
                        {"to": "SIGNED", "effectiveDate": {"value": "2999", "precision": "YEAR"}}""")
                .post(path + "/transitions")
                .then()
                .spec(problem(ProjectProblem.GATE_NOT_MET))
                .body("violations.field", containsInAnyOrder("effectiveDate", "investors", "evidence"))
                .body("violations.find { it.field == 'investors' }.message", containsString("SIGNED"));
        viewer().get(path).then().body("stage", equalTo("NEGOTIATING"));
    }

    @Test
    void asksEachTrackForItsOwn() {
        var lead = create("""
                {
                  "name": {"en": "Sample fund"}, "kind": "FUND", "unitInCharge": {"en": "Sample unit"},
                  "investors": [{"name": {"en": "Sample investor"}}]
                }""");
        move(lead, "NEGOTIATING", "2022-06").then().statusCode(200);
        move(lead, "SIGNED", "2022-07")
                .then()
                .spec(problem(ProjectProblem.GATE_NOT_MET))
                .body("violations.field", contains("agreedInvestment"));
    }

    @Test
    void takesASourceForADocument() {
        var path = aFactoryAt("NEGOTIATING");
        editor().header("If-Match", tag(path))
                .body("""
                        {
                          "to": "SIGNED", "effectiveDate": {"value": "2022-Q3", "precision": "QUARTER"},
                          "sources": [{"document": "urn:x-sample:newspaper"}]
                        }""")
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body("stageSince.precision", equalTo("QUARTER"));
    }

    @Test
    void refusesADateBeforeTheStageItLeaves() {
        var path = aFactoryAt("SIGNED");
        move(path, "REGISTERED", "2022-06").then().spec(problem(ProjectProblem.GATE_NOT_MET, "effectiveDate"));
        move(path, "REGISTERED", "2022-07").then().statusCode(200);
    }

    @Test
    void refusesEvidenceOfAnUnknownKind() {
        var path = aLead();
        editor().header("If-Match", tag(path))
                .body(step("NEGOTIATING", "2022-06").replace("TALK_MINUTES", "HEARSAY"))
                .post(path + "/transitions")
                .then()
                .spec(problem(ProjectProblem.GATE_NOT_MET, "evidence"));
    }

    @Test
    void goesBackByAVerifierWithAReason() {
        var path = aFactoryAt("SIGNED");
        move(path, "NEGOTIATING", "2022-08").then().spec(problem(ProjectProblem.STEP_BACK_NEEDS_VERIFIER));
        verifier()
                .header("If-Match", tag(path))
                .body(step("NEGOTIATING", "2022-08"))
                .post(path + "/transitions")
                .then()
                .spec(problem(ProjectProblem.GATE_NOT_MET, "reason"));
        verifier()
                .header("If-Match", tag(path))
                .body(with(step("NEGOTIATING", "2022-08"), "\"reason\": \"The agreement was withdrawn\""))
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body("stage", equalTo("NEGOTIATING"));
        viewer().get(path + "/stages")
                .then()
                .body("items.stage", contains("LEAD", "NEGOTIATING", "SIGNED", "NEGOTIATING"))
                .body("items[3].reason", equalTo("The agreement was withdrawn"))
                .body("items[3].actor", equalTo("verifier-1"));
    }

    @Test
    void stepsFromTheVersionThatWasRead() {
        var path = aLead();
        var tag = tag(path);
        editor().body(step("NEGOTIATING", "2022-06"))
                .post(path + "/transitions")
                .then()
                .spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        move(path, "NEGOTIATING", "2022-06").then().statusCode(200).body("version", equalTo(1));
        editor().header("If-Match", tag)
                .body(step("SIGNED", "2022-07"))
                .post(path + "/transitions")
                .then()
                .spec(problem(ConventionProblem.STALE));
    }

    @Test
    void needsTheRoleOfAnEditor() {
        var path = aLead();
        var tag = tag(path);
        anonymous()
                .header("If-Match", tag)
                .body(step("NEGOTIATING", "2022-06"))
                .post(path + "/transitions")
                .then()
                .spec(problem(ConventionProblem.UNAUTHENTICATED));
        viewer().header("If-Match", tag)
                .body(step("NEGOTIATING", "2022-06"))
                .post(path + "/transitions")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
    }

    @Test
    void stepsOnceForOneIdempotencyKey() {
        var path = aLead();
        var key = unique();
        for (int i = 0; i < 2; i++) {
            // A client that lost the answer reads the project again before it repeats the step.
            editor().header("Idempotency-Key", key)
                    .header("If-Match", tag(path))
                    .body(step("NEGOTIATING", "2022-06"))
                    .post(path + "/transitions")
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("NEGOTIATING"));
        }
        viewer().get(path + "/stages").then().body("items", hasSize(2));
    }

    @Test
    void findsAStepByItsExternalIdAndRecordsItOnce() {
        var path = aLead();
        var id = unique();
        var body = with(step("NEGOTIATING", "2022-06"), externalId(id));
        editor().header("If-Match", tag(path))
                .body(body)
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        String href = viewer().get("/projects/v1/external-ids/test/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("href");
        viewer().get(href)
                .then()
                .statusCode(200)
                .body("stage", equalTo("NEGOTIATING"))
                .body("externalIds.id", contains(id));
        editor().header("If-Match", tag(path))
                .body(body)
                .post(path + "/transitions")
                .then()
                .spec(problem(ConventionProblem.EXTERNAL_ID_TAKEN))
                .body("existing", equalTo(href));
        viewer().get(path + "/stages/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01")
                .then()
                .spec(problem(ProjectProblem.STAGE_RECORD_NOT_FOUND));
    }

    @Test
    void notesStepsInTheHistoryOfTheProject() {
        var path = aFactoryAt("NEGOTIATING");
        viewer().get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.part", hasItem("stages"))
                .body("items.fields.flatten().findAll { it.field == 'stage' }.new", hasItem("NEGOTIATING"));
    }

    @Test
    void restsASuspendedProjectUntilItIsActiveAgain() {
        var path = aLead();
        report(path, "SUSPENDED", "Waiting for the land-use permit")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"))
                .body("statusReason", equalTo("Waiting for the land-use permit"));
        move(path, "NEGOTIATING", "2022-06").then().spec(problem(ProjectProblem.NOT_ACTIVE));
        report(path, "ON_TRACK", "Permit granted").then().statusCode(200);
        move(path, "NEGOTIATING", "2022-06").then().statusCode(200);
    }

    @Test
    void isDoneOnlyAtTheEndOfTheTrack() {
        report(aFactoryAt("IN_PRODUCTION"), "DONE", "Running").then().spec(problem(ProjectProblem.DONE_TOO_EARLY));
        report(aFactoryAt("AT_CAPACITY"), "DONE", "At capacity").then().statusCode(200);
    }

    @Test
    void reopensWhatHasEndedByAVerifier() {
        var path = aLead();
        report(path, "TERMINATED", "Investor withdrew").then().statusCode(200);
        report(path, "ON_TRACK", "Investor is back").then().spec(problem(ProjectProblem.REOPENING_NEEDS_VERIFIER));
        verifier()
                .header("If-Match", tag(path))
                .body("{\"status\": \"ON_TRACK\", \"reason\": \"Investor is back\"}")
                .post(path + "/status-changes")
                .then()
                .statusCode(200);
    }

    @Test
    void keepsEveryStatusChangeAndFindsItByItsExternalId() {
        var path = aLead();
        var id = unique();
        editor().header("If-Match", tag(path))
                .body(with("{\"status\": \"AT_RISK\", \"reason\": \"No plot yet\"}", externalId(id)))
                .post(path + "/status-changes")
                .then()
                .statusCode(200)
                .body("status", equalTo("AT_RISK"));
        report(path, "ON_TRACK", "Plot assigned").then().statusCode(200);
        viewer().get(path + "/status-changes")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.previous", contains("ON_TRACK", "AT_RISK"))
                .body("items.status", contains("AT_RISK", "ON_TRACK"))
                .body("items.reason", contains("No plot yet", "Plot assigned"));
        String href = viewer().get("/projects/v1/external-ids/test/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("href");
        viewer().get(href).then().statusCode(200).body("actor", equalTo("editor-1"));
        editor().header("If-Match", tag(path))
                .body(with("{\"status\": \"AT_RISK\", \"reason\": \"No plot yet\"}", externalId(id)))
                .post(path + "/status-changes")
                .then()
                .spec(problem(ConventionProblem.EXTERNAL_ID_TAKEN));
        viewer().get(path + "/status-changes/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01")
                .then()
                .spec(problem(ProjectProblem.STATUS_CHANGE_NOT_FOUND));
    }

    @Test
    void takesUpWhatHasEndedBeforeItEndsInAnotherWay() {
        var path = aLead();
        report(path, "TERMINATED", "Investor withdrew").then().statusCode(200);
        verifier()
                .header("If-Match", tag(path))
                .body("{\"status\": \"TRANSFERRED\", \"reason\": \"Went to another city\"}")
                .post(path + "/status-changes")
                .then()
                .spec(problem(ProjectProblem.STATUS_NOT_REACHABLE, "status"))
                .body("violations[0].message", containsString("SUSPENDED"));
        var rests = aFactoryAt("AT_CAPACITY");
        report(rests, "SUSPENDED", "Line stopped").then().statusCode(200);
        report(rests, "DONE", "Finished").then().spec(problem(ProjectProblem.STATUS_NOT_REACHABLE));
    }

    @Test
    void refusesADateBeforeAnyEarlierStepNotOnlyTheLast() {
        var path = aFactoryAt("SIGNED");
        editor().header("If-Match", tag(path))
                .body(step("REGISTERED", "2022").replace("MONTH", "YEAR"))
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        propose(path, "STARTED", "2022-03").then().spec(problem(ProjectProblem.GATE_NOT_MET, "effectiveDate"));
        propose(path, "STARTED", "2022-07").then().statusCode(202);
    }

    @Test
    void wantsAReasonForAStatus() {
        var path = aLead();
        editor().header("If-Match", tag(path))
                .body("{\"status\": \"DELAYED\"}")
                .post(path + "/status-changes")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "reason"));
        viewer().get(path).then().body("status", equalTo("ON_TRACK")).body("externalIds", empty());
    }

    private static Response report(String path, String status, String reason) {
        return editor().header("If-Match", tag(path))
                .body("{\"status\": \"%s\", \"reason\": \"%s\"}".formatted(status, reason))
                .post(path + "/status-changes");
    }
}
