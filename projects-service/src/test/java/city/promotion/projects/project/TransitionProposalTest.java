package city.promotion.projects.project;

import static city.promotion.projects.project.ProjectFixtures.FACTORY;
import static city.promotion.projects.project.ProjectFixtures.aFactoryAt;
import static city.promotion.projects.project.ProjectFixtures.approve;
import static city.promotion.projects.project.ProjectFixtures.externalId;
import static city.promotion.projects.project.ProjectFixtures.propose;
import static city.promotion.projects.project.ProjectFixtures.step;
import static city.promotion.projects.project.ProjectFixtures.tag;
import static city.promotion.projects.project.ProjectFixtures.unique;
import static city.promotion.projects.project.ProjectFixtures.with;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransitionProposalTest {

    private static String proposed(String path) {
        return propose(path, "STARTED", "2022-09")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    @Test
    void movesTheProjectOnlyWhenAnotherPersonSaysYes() {
        var path = aFactoryAt("REGISTERED");
        var answer = propose(path, "STARTED", "2022-09");
        answer.then()
                .statusCode(202)
                .header("Location", startsWith(path + "/transition-proposals/"))
                .body("state", equalTo("PENDING"))
                .body("from", equalTo("REGISTERED"))
                .body("transition.to", equalTo("STARTED"))
                .body("transition.evidence", hasSize(1))
                .body("proposedBy", equalTo("editor-1"))
                .body("projectCode", startsWith("PJ-2022-"));
        viewer().get(path).then().body("stage", equalTo("REGISTERED"));
        var proposal = answer.header("Location");
        verifier()
                .header("If-Match", tag(proposal))
                .body("{\"reason\": \"Seen on site\"}")
                .post(proposal + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("verifier-1"))
                .body("decisionReason", equalTo("Seen on site"))
                .body("stageRecordId", notNullValue());
        viewer().get(path + "?expand=stages")
                .then()
                .body("stage", equalTo("STARTED"))
                .body("stages[4].proposedBy", equalTo("editor-1"))
                .body("stages[4].actor", equalTo("verifier-1"))
                .body("stages[4].proposalId", equalTo(answer.path("id")))
                .body("stages[4].evidence[0].number", equalTo("2022-7"));
        approve(proposal).then().spec(problem(ProjectProblem.PROPOSAL_DECIDED));
    }

    @Test
    void refusesTheYesOfWhoProposed() {
        var path = aFactoryAt("REGISTERED");
        var proposal = verifier()
                .header("If-Match", tag(path))
                .body(step("STARTED", "2022-09"))
                .post(path + "/transitions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        approve(proposal).then().spec(problem(ProjectProblem.PROPOSAL_OWN));
        reject(proposal, "verifier-1").then().spec(problem(ProjectProblem.PROPOSAL_OWN));
        editor().header("If-Match", tag(proposal))
                .body("{}")
                .post(proposal + "/approval")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
        as("verifier-2", "verifier")
                .header("If-Match", tag(proposal))
                .body("{}")
                .post(proposal + "/approval")
                .then()
                .statusCode(200);
    }

    @Test
    void judgesAgainWhenItIsApproved() {
        var path = aFactoryAt("REGISTERED");
        var proposal = proposed(path);
        var without = FACTORY.replace("\"planYear\": 2024,", "").replace("\"planCategory\": \"NEW_START\",", "");
        editor().header("If-Match", tag(path)).body(without).put(path).then().statusCode(200);
        approve(proposal).then().spec(problem(ProjectProblem.GATE_NOT_MET, "planYear"));
        viewer().get(proposal).then().body("state", equalTo("PENDING"));
        editor().header("If-Match", tag(path)).body(FACTORY).put(path).then().statusCode(200);
        approve(proposal).then().statusCode(200);
        viewer().get(path).then().body("stage", equalTo("STARTED"));
    }

    @Test
    void keepsARejectedProposalWithItsReason() {
        var path = aFactoryAt("REGISTERED");
        var proposal = proposed(path);
        verifier()
                .header("If-Match", tag(proposal))
                .body("{}")
                .post(proposal + "/rejection")
                .then()
                .spec(problem(ConventionProblem.VALIDATION_FAILED, "reason"));
        reject(proposal, "verifier-2")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("decisionReason", containsString("plot"));
        viewer().get(proposal).then().body("transition.effectiveDate.value", equalTo("2022-09"));
        viewer().get(path).then().body("stage", equalTo("REGISTERED"));
        proposed(path);
        viewer().get(path + "/transition-proposals").then().body("items.state", contains("REJECTED", "PENDING"));
    }

    @Test
    void isTakenBackByWhoProposedIt() {
        var path = aFactoryAt("REGISTERED");
        var proposal = proposed(path);
        as("editor-2", "editor")
                .header("If-Match", tag(proposal))
                .post(proposal + "/withdrawal")
                .then()
                .spec(problem(ProjectProblem.PROPOSAL_OF_ANOTHER));
        editor().header("If-Match", tag(proposal))
                .post(proposal + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void waitsForOneDecisionAtATime() {
        var path = aFactoryAt("REGISTERED");
        var proposal = proposed(path);
        propose(path, "STARTED", "2022-10")
                .then()
                .spec(problem(ProjectProblem.PROPOSAL_PENDING))
                .body("existing", equalTo(proposal))
                .body("sent.to", equalTo("STARTED"));
    }

    @Test
    void lapsesWhenTheProjectGoesAnotherWay() {
        var path = aFactoryAt("REGISTERED");
        var proposal = proposed(path);
        verifier()
                .header("If-Match", tag(path))
                .body(with(step("SIGNED", "2022-09"), "\"reason\": \"The licence was withdrawn\""))
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        viewer().get(proposal).then().body("state", equalTo("LAPSED"));

        var ended = aFactoryAt("REGISTERED");
        var late = proposed(ended);
        editor().header("If-Match", tag(ended))
                .body("{\"status\": \"TERMINATED\", \"reason\": \"Investor withdrew\"}")
                .post(ended + "/status-changes")
                .then()
                .statusCode(200);
        viewer().get(late).then().body("state", equalTo("LAPSED"));
    }

    @Test
    void takesTwoVerifiersBackFromAResult() {
        var path = aFactoryAt("STARTED");
        var body = with(step("REGISTERED", "2022-12"), "\"reason\": \"Only the fence was built\"");
        editor().header("If-Match", tag(path))
                .body(body)
                .post(path + "/transitions")
                .then()
                .spec(problem(ProjectProblem.STEP_BACK_NEEDS_VERIFIER))
                .body("sent.reason", equalTo("Only the fence was built"));
        var proposal = as("verifier-2", "verifier")
                .header("If-Match", tag(path))
                .body(body)
                .post(path + "/transitions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        approve(proposal).then().statusCode(200);
        viewer().get(path).then().body("stage", equalTo("REGISTERED"));
    }

    @Test
    void listsWhatWaitsForADecision() {
        var path = aFactoryAt("REGISTERED");
        var proposer = "editor-" + unique();
        as(proposer, "editor")
                .header("If-Match", tag(path))
                .body(step("STARTED", "2022-09"))
                .post(path + "/transitions")
                .then()
                .statusCode(202);
        var list = "/projects/v1/transition-proposals?proposedBy=" + proposer;
        viewer().get(list + "&state=PENDING&to=STARTED&sort=-proposedAt&total=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", equalTo(1))
                .body("items.state", everyItem(equalTo("PENDING")));
        viewer().get(list + "&state=APPROVED").then().body("items", hasSize(0));
        anonymous().get(list).then().spec(problem(ConventionProblem.UNAUTHENTICATED));
    }

    @Test
    void givesTheStepItsExternalIdWhenItIsTaken() {
        var path = aFactoryAt("REGISTERED");
        var id = unique();
        var proposal = editor().header("If-Match", tag(path))
                .body(with(step("STARTED", "2022-09"), externalId(id)))
                .post(path + "/transitions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        viewer().get("/projects/v1/external-ids/test/" + id).then().statusCode(404);
        approve(proposal).then().statusCode(200);
        viewer().get("/projects/v1/external-ids/test/" + id)
                .then()
                .statusCode(200)
                .body("href", startsWith(path + "/stages/"));
        viewer().get(path + "/history").then().body("items.part", hasItem("transitionProposals"));
    }

    @Test
    void proposesOnceForOneIdempotencyKey() {
        var path = aFactoryAt("REGISTERED");
        var key = unique();
        for (int i = 0; i < 2; i++) {
            editor().header("Idempotency-Key", key)
                    .header("If-Match", tag(path))
                    .body(step("STARTED", "2022-09"))
                    .post(path + "/transitions")
                    .then()
                    .statusCode(202)
                    .header("Location", not(equalTo(null)));
        }
        viewer().get(path + "/transition-proposals").then().body("items", hasSize(1));
    }

    private static Response reject(String proposal, String person) {
        return as(person, "verifier")
                .header("If-Match", tag(proposal))
                .body("{\"reason\": \"The permit names another plot\"}")
                .post(proposal + "/rejection");
    }
}
