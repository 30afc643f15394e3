package city.promotion.projects.evidence;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Steps, amounts and the log of blockers name the documents that prove them, and those stay. */
@QuarkusTest
class EvidenceIdsTest {

    private static final byte[] PDF = "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII);

    @Test
    void provesAStepThatNeedsEvidence() {
        var project = aProject();
        negotiating(project);
        step(project, "SIGNED", "[]").then().statusCode(422).body("violations.field", hasItem("evidence"));
        var document = uploaded(project);
        step(project, "SIGNED", ids(document)).then().statusCode(200).body("stage", equalTo("SIGNED"));
        viewer().get(project + "/stages")
                .then()
                .body("items[2].evidenceIds", contains(id(document)))
                .body("items[0].evidenceIds", empty());
        remove(document)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:city-promotion:evidence-in-use"))
                .body("usedBy[0]", equalTo(project + "/stages/" + stage(project, 2)));
    }

    @Test
    void keepsTheDocumentsOfAProposalThroughItsApproval() {
        var project = aProject();
        negotiating(project);
        var document = uploaded(project);
        for (var to : List.of("SIGNED", "REGISTERED")) {
            step(project, to, ids(document)).then().statusCode(200);
        }
        var permit = uploaded(project);
        var proposal =
                step(project, "OPERATING", ids(permit)).then().statusCode(202).extract();
        var path = proposal.header("Location");
        viewer().get(path).then().body("transition.evidenceIds", contains(id(permit)));
        remove(permit).then().statusCode(409);
        verifier()
                .header("If-Match", tag(path))
                .body("{}")
                .post(path + "/approval")
                .then()
                .statusCode(200);
        viewer().get(project + "/stages").then().body("items[4].evidenceIds", contains(id(permit)));
    }

    @Test
    void refusesDocumentsOfAnotherProjectRemovedOnesAndUnknownOnes() {
        var project = aProject();
        var elsewhere = uploaded(aProject());
        var removed = uploaded(project);
        remove(removed).then().statusCode(204);
        var own = uploaded(project);
        var unknown = UUID.randomUUID().toString();
        var named = "[\"%s\", \"%s\", \"%s\", \"%s\"]".formatted(id(own), id(elsewhere), id(removed), unknown);
        enter(project, named)
                .then()
                .statusCode(422)
                .body("violations.field", contains("evidenceIds[1]", "evidenceIds[2]", "evidenceIds[3]"));
        step(project, "NEGOTIATING", named)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("evidenceIds[3]"))
                .body("violations.field", not(hasItem("evidenceIds[0]")));
        enter(project, "[\"%1$s\", \"%1$s\"]".formatted(id(own)))
                .then()
                .statusCode(422)
                .body("violations.code", contains("twice"));
    }

    @Test
    void letsTheDocumentOfAnAmountGoUntilTheAmountIsVerified() {
        var project = aProject();
        var first = uploaded(project);
        var loose = enter(project, ids(first)).then().statusCode(201).extract().header("Location");
        viewer().get(loose).then().body("evidenceIds", contains(id(first)));
        remove(first).then().statusCode(204);
        verify(loose).then().statusCode(422).body("violations.field", contains("evidenceIds[0]"));

        var second = uploaded(project);
        var entry = enter(project, ids(second)).then().statusCode(201).extract().header("Location");
        verify(entry).then().statusCode(200);
        remove(second).then().spec(problem(EvidenceProblem.IN_USE)).body("usedBy", contains(entry));
        viewer().get(second).then().body("removedAt", equalTo(null));
    }

    @Test
    void provesThatABlockerIsGone() {
        var project = aProject();
        var document = uploaded(project);
        var blocker = editor().body("""
                        {"projectId": "%s", "title": {"en": "Sample blocker"}, "category": "OTHER", "severity": "LOW",
                         "raisedOn": "2024-04-01"}""".formatted(id(project)))
                .post("/projects/v1/blockers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        blockerStep(blocker, """
                {"to": "ASSIGNED", "on": "2024-04-02", "responsibleUnit": {"en": "Unit"}, "actionWanted": {"en": "Act"},
                 "dueDate": "2024-05-01"}""").then().statusCode(200);
        blockerStep(blocker, "{\"to\": \"IN_PROGRESS\", \"on\": \"2024-04-03\"}")
                .then()
                .statusCode(200);
        blockerStep(blocker, "{\"to\": \"RESOLVED\", \"on\": \"2024-04-04\", \"text\": {\"en\": \"Done\"}}")
                .then()
                .statusCode(200);
        var signOff = "{\"to\": \"SIGNED_OFF\", \"on\": \"2024-04-05\", \"evidenceIds\": %s}";
        blockerStep(blocker, signOff.formatted("[\"" + UUID.randomUUID() + "\"]"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("evidenceIds[0]"));
        blockerStep(blocker, signOff.formatted(ids(document))).then().statusCode(200);
        viewer().get(blocker + "/log")
                .then()
                .body("items.find { it.kind == 'SIGNED_OFF' }.evidenceIds", contains(id(document)));
        remove(document).then().spec(problem(EvidenceProblem.IN_USE));
    }

    private static String aProject() {
        return editor().body("""
                        {"name": {"en": "Sample proved %1$s"}, "kind": "REGIONAL_HQ", "sample": true, "visibility": "PUBLIC",
                         "unitInCharge": {"en": "Unit"}, "leaderInCharge": {"en": "Leader"}, "sector": {"code": "C3983"},
                         "investors": [{"name": {"en": "Investor %1$s"}, "country": "JP"}], "districtOfLanding": "320214",
                         "firstTalk": {"value": "2022-01", "precision": "MONTH"},
                         "agreedInvestment": {"value": "1", "multiplier": 8, "unit": "CNY"}}""".formatted(UUID.randomUUID()))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void negotiating(String project) {
        step(project, "NEGOTIATING", "[]").then().statusCode(200);
    }

    private static Response step(String project, String to, String evidenceIds) {
        var month = List.of("NEGOTIATING", "SIGNED", "REGISTERED", "OPERATING").indexOf(to) + 2;
        return editor().header("If-Match", tag(project))
                .body("""
                        {"to": "%s", "effectiveDate": {"value": "2022-0%d", "precision": "MONTH"}, "evidenceIds": %s}""".formatted(to, month, evidenceIds))
                .post(project + "/transitions");
    }

    private static Response enter(String project, String evidenceIds) {
        return editor().body("""
                        {"kind": "PAID_IN", "amount": {"value": "1", "multiplier": 4, "unit": "CNY"}, "accumulation": "CUR",
                         "period": {"value": "2024-01", "precision": "MONTH"}, "sources": [{"document": "urn:x-test:proof"}],
                         "visibility": "PUBLIC", "evidenceIds": %s}""".formatted(evidenceIds)).post(project + "/money-entries");
    }

    private static Response verify(String entry) {
        return verifier().header("If-Match", tag(entry)).body("{}").post(entry + "/verification");
    }

    private static Response blockerStep(String blocker, String body) {
        return editor().header("If-Match", tag(blocker)).body(body).post(blocker + "/transitions");
    }

    private static String uploaded(String project) {
        return editor().contentType("application/pdf")
                .queryParam("kind", "SIGNED_AGREEMENT")
                .queryParam("fileName", "a.pdf")
                .body(PDF)
                .post(project + "/evidence")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response remove(String document) {
        return editor().header("If-Match", tag(document)).delete(document);
    }

    private static String stage(String project, int place) {
        return viewer().get(project + "/stages").path("items[" + place + "].id");
    }

    private static String ids(String document) {
        return "[\"" + id(document) + "\"]";
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String tag(String path) {
        return viewer().get(path).then().statusCode(200).extract().header("ETag");
    }
}
