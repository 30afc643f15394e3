package city.promotion.projects.blocker;

import static city.promotion.projects.blocker.BlockerFixtures.BLOCKERS;
import static city.promotion.projects.blocker.BlockerFixtures.STEPS;
import static city.promotion.projects.blocker.BlockerFixtures.aBlocker;
import static city.promotion.projects.blocker.BlockerFixtures.aProject;
import static city.promotion.projects.blocker.BlockerFixtures.body;
import static city.promotion.projects.blocker.BlockerFixtures.id;
import static city.promotion.projects.blocker.BlockerFixtures.raise;
import static city.promotion.projects.blocker.BlockerFixtures.step;
import static city.promotion.projects.blocker.BlockerFixtures.tag;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BlockerResourceTest {

    @Test
    void goesFromOpenToSignedOff() {
        var path = aBlocker("SIGNED_OFF");
        viewer().get(path)
                .then()
                .statusCode(200)
                .body("code", matchesPattern("BL-2024-\\d{4,}"))
                .body("status", equalTo("SIGNED_OFF"))
                .body("resolvedOn", equalTo("2024-04-04"))
                .body("closedOn", equalTo("2024-04-05"))
                .body("district", equalTo("320214"))
                .body("sample", equalTo(true))
                .body("overdue", equalTo(false));
        viewer().get(path + "/log")
                .then()
                .body("items.kind", contains("ASSIGNED", "STARTED", "RESOLVED", "SIGNED_OFF"))
                .body("items[0].dueDate", equalTo("2024-05-31"));
        viewer().get(path + "/history").then().body("items.part", hasItem("log"));
    }

    @Test
    void listsEverythingThatAStepLacksAtOnce() {
        var path = aBlocker("OPEN");
        step(path, "ASSIGNED", "2999-01-01", "")
                .then()
                .spec(problem(BlockerProblem.STEP_NOT_MET))
                .body("violations.field", containsInAnyOrder("on", "responsibleUnit", "actionWanted", "dueDate"));
        step(path, "ASSIGNED", "2024-03-31", STEPS.get("ASSIGNED"))
                .then()
                .spec(problem(BlockerProblem.STEP_NOT_MET, "on"));
        viewer().get(path).then().body("status", equalTo("OPEN")).body("dueDate", nullValue());
    }

    @Test
    void takesStepsOneByOne() {
        var path = aBlocker("OPEN");
        for (var to : List.of("IN_PROGRESS", "RESOLVED", "SIGNED_OFF", "OPEN")) {
            step(path, to, "2024-04-09")
                    .then()
                    .spec(problem(BlockerProblem.STEP_NOT_POSSIBLE))
                    .body("allowed", contains("ASSIGNED"));
        }
    }

    @Test
    void resolvesOnlyByTellingHow() {
        var path = aBlocker("IN_PROGRESS");
        step(path, "RESOLVED", "2024-04-09", "").then().spec(problem(BlockerProblem.STEP_NOT_MET, "text"));
        step(path, "RESOLVED", "2024-04-09", "\"text\": {\"en\": \"Done\"}, \"dueDate\": \"2024-09-01\"")
                .then()
                .spec(problem(BlockerProblem.STEP_NOT_MET, "dueDate"));
    }

    @Test
    void isSignedOffByTheRaiserOrAVerifier() {
        var path = aBlocker("RESOLVED");
        var signOff = "{\"to\": \"SIGNED_OFF\", \"on\": \"2024-04-09\"}";
        as("editor-2", "editor")
                .header("If-Match", tag(path))
                .body(signOff)
                .post(path + "/transitions")
                .then()
                .spec(problem(BlockerProblem.SIGN_OFF_NOT_YOURS));
        verifier()
                .header("If-Match", tag(path))
                .body(signOff)
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        as("editor-2", "editor")
                .header("If-Match", tag(path))
                .body("{\"to\": \"OPEN\", \"on\": \"2024-04-10\", \"text\": {\"en\": \"It is back\"}}")
                .post(path + "/transitions")
                .then()
                .spec(problem(BlockerProblem.SIGN_OFF_NOT_YOURS));
    }

    @Test
    void opensAgainWithAReasonAndKeepsTheDueDate() {
        var path = aBlocker("SIGNED_OFF");
        step(path, "OPEN", "2024-04-10").then().spec(problem(BlockerProblem.STEP_NOT_MET, "text"));
        step(path, "OPEN", "2024-04-10", "\"text\": {\"en\": \"It is back\"}")
                .then()
                .statusCode(200)
                .body("closedOn", nullValue())
                .body("dueDate", equalTo("2024-05-31"));
        step(path, "ASSIGNED", "2024-04-11", "\"dueDate\": \"2024-08-31\"")
                .then()
                .spec(problem(BlockerProblem.STEP_NOT_MET, "dueDate"));
        step(path, "ASSIGNED", "2024-04-11", "").then().statusCode(200);
    }

    @Test
    void handsOverWhatIsAssigned() {
        var open = aBlocker("OPEN");
        var handover =
                "{\"on\": \"2024-04-09\", \"responsibleUnit\": {\"en\": \"Other unit\"}, \"text\": {\"en\": \"Moved\"}}";
        editor().header("If-Match", tag(open))
                .body(handover)
                .post(open + "/assignment")
                .then()
                .spec(problem(BlockerProblem.NOT_OUTSTANDING));
        var path = aBlocker("ASSIGNED");
        editor().header("If-Match", tag(path))
                .body(handover)
                .post(path + "/assignment")
                .then()
                .statusCode(200)
                .body("responsibleUnit.en", equalTo("Other unit"))
                .body("dueDate", equalTo("2024-05-31"));
    }

    @Test
    void movesADueDateByTheDecisionOfAnother() {
        var path = aBlocker("ASSIGNED");
        var proposal = "{\"proposed\": \"2024-06-30\", \"reason\": {\"en\": \"Equipment is late\"}}";
        var change = editor().body(proposal)
                .post(path + "/due-date-changes")
                .then()
                .statusCode(201)
                .body("previous", equalTo("2024-05-31"))
                .body("decision", equalTo("PROPOSED"))
                .extract()
                .header("Location");
        editor().body(proposal).post(path + "/due-date-changes").then().spec(problem(BlockerProblem.PROPOSAL_OPEN));
        viewer().get(path).then().body("dueDate", equalTo("2024-05-31"));
        as("editor-1", "verifier")
                .header("If-Match", tag(change))
                .body("{\"approved\": true}")
                .post(change + "/decision")
                .then()
                .spec(problem(BlockerProblem.DECIDER_IS_PROPOSER));
        verifier()
                .body("{\"approved\": true}")
                .post(change + "/decision")
                .then()
                .spec(problem(ConventionProblem.IF_MATCH_REQUIRED));
        verifier()
                .header("If-Match", tag(change))
                .body("{\"approved\": true}")
                .post(change + "/decision")
                .then()
                .statusCode(200)
                .body("decidedBy", equalTo("verifier-1"));
        viewer().get(path).then().body("dueDate", equalTo("2024-06-30"));
        viewer().get(path + "/due-date-changes").then().body("items.previous", contains("2024-05-31"));
        verifier()
                .header("If-Match", tag(change))
                .body("{\"approved\": false}")
                .post(change + "/decision")
                .then()
                .spec(problem(BlockerProblem.PROPOSAL_DECIDED));
    }

    @Test
    void refusesAProposalThatCannotHold() {
        var open = aBlocker("OPEN");
        var proposal = "{\"proposed\": \"%s\", \"reason\": {\"en\": \"Late\"}}";
        editor().body(proposal.formatted("2024-06-30"))
                .post(open + "/due-date-changes")
                .then()
                .spec(problem(BlockerProblem.INVALID, "proposed"));
        var path = aBlocker("ASSIGNED");
        for (var day : List.of("2024-05-31", "2024-03-01")) {
            editor().body(proposal.formatted(day))
                    .post(path + "/due-date-changes")
                    .then()
                    .spec(problem(BlockerProblem.INVALID, "proposed"));
        }
        editor().body(proposal.formatted("2024-06-30"))
                .post(aBlocker("RESOLVED") + "/due-date-changes")
                .then()
                .spec(problem(BlockerProblem.NOT_OUTSTANDING));
    }

    @Test
    void isTakenUpOnlyUpwards() {
        var path = aBlocker("ASSIGNED");
        var up = "{\"level\": \"%s\", \"on\": \"2024-04-20\", \"reason\": {\"en\": \"No answer\"}}";
        editor().body(up.formatted("DISTRICT"))
                .post(path + "/escalations")
                .then()
                .statusCode(201);
        editor().body(up.formatted("UNIT")).post(path + "/escalations").then().spec(problem(BlockerProblem.NOT_HIGHER));
        editor().body(up.formatted("CITY_LEADER").replace("2024-04-20", "2024-03-20"))
                .post(path + "/escalations")
                .then()
                .spec(problem(BlockerProblem.INVALID, "on"));
        editor().body(up.formatted("CITY_LEADER"))
                .post(path + "/escalations")
                .then()
                .statusCode(201);
        viewer().get(path).then().body("escalatedTo", equalTo("CITY_LEADER"));
        editor().body(up.formatted("UNIT"))
                .post(aBlocker("SIGNED_OFF") + "/escalations")
                .then()
                .spec(problem(BlockerProblem.NOT_OUTSTANDING));
    }

    @Test
    void notesNews() {
        var path = aBlocker("ASSIGNED");
        var number = UUID.randomUUID().toString();
        var entry = editor().body("""
                        {"on": "2024-04-20", "text": {"en": "Seen on site"}, "externalIds": [{"system": "test", "id": "%s"}]}""".formatted(number))
                .post(path + "/updates")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        viewer().get("/projects/v1/external-ids/test/" + number).then().body("href", equalTo(entry));
        viewer().get(entry).then().statusCode(200).body("kind", equalTo("UPDATE"));
        editor().body("{\"on\": \"2999-04-20\", \"text\": {\"en\": \"To come\"}}")
                .post(path + "/updates")
                .then()
                .spec(problem(BlockerProblem.INVALID, "on"));
    }

    @Test
    void isDescribedAnewButStaysWithItsProject() {
        var project = aProject("320214");
        var path = raise(project, "");
        editor().header("If-Match", tag(path))
                .body(body(project, "\"district\": \"320205\"").replace("HIGH", "LOW"))
                .put(path)
                .then()
                .statusCode(200)
                .body("severity", equalTo("LOW"))
                .body("district", equalTo("320205"));
        editor().header("If-Match", tag(path))
                .body(body(aProject("320214"), "").replace("2024-04-01", "2024-04-02"))
                .put(path)
                .then()
                .spec(problem(BlockerProblem.INVALID, "projectId", "raisedOn"));
        editor().body(body(project, "").replace("ENERGY", "GHOSTS"))
                .post(BLOCKERS)
                .then()
                .spec(problem(BlockerProblem.INVALID, "category"));
        editor().body(body(project, "").replace("2024-04-01", "2999-04-01"))
                .post(BLOCKERS)
                .then()
                .spec(problem(BlockerProblem.INVALID, "raisedOn"));
    }

    @Test
    void isSeenByThoseWhoMaySeeItAndItsProject() {
        var project = aProject("320214");
        var hidden = editor().body(body(project, "").replace("PUBLIC", "INTERNAL"))
                .post(BLOCKERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var open = raise(project, "");
        anonymous().get(hidden).then().spec(problem(BlockerProblem.NOT_FOUND));
        anonymous().get(hidden + "/log").then().spec(problem(BlockerProblem.NOT_FOUND));
        anonymous().get(project + "/blockers").then().body("items.id", contains(id(open)));
        viewer().get(project + "/blockers").then().body("items", hasSize(2));
        anonymous().body(body(project, "")).post(BLOCKERS).then().spec(problem(ConventionProblem.UNAUTHENTICATED));
        viewer().body(body(project, "")).post(BLOCKERS).then().spec(problem(ConventionProblem.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=ASSIGNED",
                "severity=HIGH",
                "category=ENERGY",
                "unit=样本责任单位",
                "unit=Sample unit",
                "person=样本责任人",
                "district=320214",
                "overdue=true",
                "outstanding=true",
                "escalated=false",
                "dueFrom=2024-05-31&dueTo=2024-05-31",
                "sample=true",
                "visibility=PUBLIC",
                "overdue=true&sort=-dueDate&total=true",
                "sort=severity",
                "sort=unit",
                "sort=raisedOn"
            })
    void isFoundBy(String query) {
        var path = aBlocker("ASSIGNED");
        String project = viewer().get(path).path("projectId");
        viewer().get(BLOCKERS + "?projectId=" + project + "&" + query)
                .then()
                .statusCode(200)
                .body("items.id", contains(id(path)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=OPEN",
                "severity=LOW",
                "category=LAND",
                "unit=样本",
                "person=Nobody",
                "district=320205",
                "overdue=false",
                "outstanding=false",
                "escalated=true",
                "escalatedTo=UNIT",
                "dueTo=2024-05-30",
                "sample=false",
                "code=BL-1999-0001"
            })
    void isPassedOverBy(String query) {
        var path = aBlocker("ASSIGNED");
        String project = viewer().get(path).path("projectId");
        viewer().get(BLOCKERS + "?projectId=" + project + "&" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void pagesByDueDateWithoutLosingOne() {
        var project = aProject("320214");
        for (int i = 0; i < 3; i++) {
            raise(project, "");
        }
        var first = viewer().get(project + "/blockers?sort=dueDate&limit=2")
                .then()
                .statusCode(200)
                .extract();
        String next = first.path("next");
        viewer().get(project + "/blockers?sort=dueDate&limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void countsAgesInOneReport() {
        var district = "320282";
        var before = open(district);
        var project = aProject(district);
        raise(project, "");
        raise(project, "").isEmpty();
        viewer().get("/projects/v1/reports/blocker-ageing?by=district&asOf=2024-04-20")
                .then()
                .statusCode(200)
                .body("rows.find { it.group == '" + district + "' }.open", equalTo(before + 2))
                .body("rows.find { it.group == '" + district + "' }.upTo30Days", equalTo(before + 2))
                .body("rows.find { it.group == '" + district + "' }.oldestDays", equalTo(19));
        for (var by : List.of("category", "unit", "severity", "project")) {
            viewer().get("/projects/v1/reports/blocker-ageing?by=" + by).then().statusCode(200);
        }
        viewer().get("/projects/v1/reports/blocker-ageing?by=colour")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER));
    }

    private static int open(String district) {
        Integer open = viewer().get("/projects/v1/reports/blocker-ageing?by=district&asOf=2024-04-20")
                .path("rows.find { it.group == '" + district + "' }?.open");
        return open == null ? 0 : open;
    }

    @Test
    void listsUnitActionAndDeadlineOfAMonth() {
        var district = "320281";
        var path = raise(aProject(district), "");
        step(path, "ASSIGNED", "2024-04-02").then().statusCode(200);
        viewer().get("/projects/v1/reports/blockers/monthly?month=2024-06&district=" + district)
                .then()
                .statusCode(200)
                .body("items.blockerId", hasItems(id(path)))
                .body("items.find { it.blockerId == '" + id(path) + "' }.unit.en", equalTo("Sample unit"))
                .body("items.find { it.blockerId == '" + id(path) + "' }.action.en", equalTo("Settle it"))
                .body("items.find { it.blockerId == '" + id(path) + "' }.deadline", equalTo("2024-05-31"))
                .body("items.find { it.blockerId == '" + id(path) + "' }.daysOverdue", equalTo(30))
                .body(
                        "items.find { it.blockerId == '" + id(path) + "' }.projectName.en",
                        equalTo("Sample project held up"));
        viewer().accept("*/*")
                .get("/projects/v1/reports/blockers/monthly?format=csv&lang=zh&month=2024-06&district=" + district)
                .then()
                .statusCode(200)
                .body(containsString("逾期天数"))
                .body(containsString("样本责任单位"));
        var sheet = viewer().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/projects/v1/reports/blockers/monthly?month=2024-06&district=" + district);
        sheet.then().statusCode(200);
        assertEquals('P', sheet.asByteArray()[0]);
        viewer().get("/projects/v1/reports/blockers/monthly?month=2024-03&district=" + district)
                .then()
                .body("items.findAll { it.blockerId == '" + id(path) + "' }", hasSize(0));
        viewer().get("/projects/v1/reports/blockers/monthly")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "month"));
        viewer().get("/projects/v1/reports/blockers/monthly?month=2024-13")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "month"));
    }
}
