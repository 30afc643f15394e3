package city.promotion.projects;

import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.bearing;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;

import city.promotion.testkit.FakeNeighbour;
import city.promotion.testkit.PermissionMatrix;
import city.promotion.testkit.RemovedRules;
import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rules stand in {@code permissions.csv}; the operations come from the document that the service serves. Whose subscriptions are is tried in
 * events-service, the one whose tests have a key for them.
 */
@QuarkusTest
class PermissionTest {

    private static final String PROJECTS = "/projects/v1/projects";
    private static final String BLOCKERS = "/projects/v1/blockers";
    private static final String TARGETS = "/projects/v1/targets";
    private static final String FOREIGN = "320211";
    private static final String JSON = "application/json";
    private static final List<String> VISIBILITIES = List.of("PUBLIC", "PARTNER", "INTERNAL");
    private static final String PROJECT = """
            {"name": {"en": "Sample of the matrix"}, "kind": "REGIONAL_HQ", "sample": true, "visibility": "@"}""";
    /** With all that a signing asks for; {@code @} makes it like no other. */
    private static final String FACTORY = """
            {"name": {"en": "Sample @"}, "kind": "MANUFACTURING", "sector": {"code": "C3484"}, "planYear": 2022,
             "investors": [{"name": {"en": "Sample investor @"}, "country": "JP"}], "districtOfLanding": "320214",
             "unitInCharge": {"en": "Sample unit of the hidden"}, "leaderInCharge": {"zh-Hans": "样本责任领导"},
             "agreedInvestment": {"value": "12.5", "multiplier": 8, "unit": "CNY"}, "sample": true,
             "firstTalk": {"value": "2022-01", "precision": "MONTH"}, "visibility": "%s"}""";

    private static final String SIGNED_OFF = "blocker-sign-off-not-yours";

    /** Made once: the records of all tests are the same, and none of these changes them. */
    private static PermissionMatrix matrix;

    @BeforeEach
    void prepare() {
        if (matrix == null) {
            var made = PermissionMatrix.of("/projects/v1", RestAssured.port);
            recordsOfEachVisibility(made);
            doors(made);
            twoPeople(made);
            districts(made);
            matrix = made;
        }
    }

    @Test
    void hasARuleForEveryOperation() {
        matrix.assertComplete();
    }

    @Test
    void letsEachRoleCallWhatTheTableSays() {
        matrix.assertRoles();
    }

    @Test
    void hidesRecordsFromThoseWhoMayNotSeeThem() {
        matrix.assertVisibility();
    }

    @Test
    void keepsADistrictsStaffToItsProjects() {
        matrix.assertDistricts();
    }

    @Test
    void showsWhatIsHiddenByNoOtherDoorAndNeedsTwoPeople() {
        matrix.assertAdded();
    }

    @Test
    void noticesWhenARuleIsGone() {
        matrix.assertNoticesEachRemovedRule(RemovedRules.ofService(
                        "StageService.approve name 1",
                        "StageService.reject name 1",
                        "StageService.withdraw name 1",
                        "LedgerService.verify name 1",
                        "BlockerService.decide name 1",
                        "BlockerService.step name 1")
                .without("TransitionProposalRepository.matching visible 1", "viewers ask, and see everything")
                .without("DuplicateGuard.answer visible 1", "editors and viewers ask, and see everything")
                .without("EvidenceRepository.present maySee 1", "editors name documents, and see everything")
                .without("ProjectSheet.read visible 1", "editors import, and see everything")
                .without("BlockerSheet.read maySee 1", "editors import, and see everything")
                .without("MoneyEntrySheet.read maySee 1", "editors import, and see everything")
                .without("TargetSheet.read maySee 1", "editors import, and see everything"));
    }

    private static void recordsOfEachVisibility(PermissionMatrix made) {
        var projects = three(visibility -> created(PROJECTS, PROJECT.replace("@", visibility)));
        visible(made, PROJECTS + "/{id}", projects);
        var blocker = """
                {"projectId": "%s", "title": {"en": "Sample blocker of the matrix"}, "category": "ENERGY",
                 "severity": "HIGH", "raisedOn": "2024-04-01", "visibility": "@"}""".formatted(id(projects.get("PUBLIC")));
        var blockers = three(visibility -> assigned(editor(), created(BLOCKERS, blocker.replace("@", visibility))));
        visible(made, BLOCKERS + "/{id}", blockers);
        visible(
                made,
                BLOCKERS + "/{id}/log/{entry}",
                three(visibility -> created(
                        blockers.get(visibility) + "/updates",
                        "{\"on\": \"2024-05-10\", \"text\": {\"en\": \"Sample update\"}}")));
        visible(
                made,
                BLOCKERS + "/{id}/due-date-changes/{change}",
                three(visibility -> later(editor(), blockers.get(visibility))));
        // A target is said once; each of these is another unit's.
        var target = """
                {"unit": {"en": "Sample unit of the matrix @"}, "year": 2099, "measure": "PAID_IN", "sample": true,
                 "value": {"value": "60", "multiplier": 8, "unit": "CNY"}, "visibility": "@"}""";
        visible(made, TARGETS + "/{id}", three(visibility -> created(TARGETS, target.replace("@", visibility))));
        part(
                made,
                projects,
                "milestones",
                "{\"kind\": \"CONSTRUCTION_PERMIT\", \"planned\": {\"value\": \"2024-06\", \"precision\": \"MONTH\"}}");
        part(made, projects, "money-entries", entry("PAID_IN", "1", "PUBLIC", "Sample"));
        part(made, projects, "plan-entries", "{\"year\": 2024, \"level\": \"MUNICIPAL\", \"category\": \"NEW_START\"}");
        var documents = three(visibility -> uploaded(projects.get(visibility), "PUBLIC", "sample.pdf"));
        visible(made, PROJECTS + "/{id}/evidence/{document}", documents);
        visible(
                made,
                PROJECTS + "/{id}/stages/{stage}",
                three(visibility -> first(projects.get(visibility) + "/stages")));
        projects.values()
                .forEach(project -> editor().header("If-Match", tag(project))
                        .body("{\"status\": \"DELAYED\", \"reason\": \"Sample\"}")
                        .post(project + "/status-changes")
                        .then()
                        .statusCode(200));
        visible(
                made,
                PROJECTS + "/{id}/status-changes/{change}",
                three(visibility -> first(projects.get(visibility) + "/status-changes")));
        var proposal = proposed(editor());
        visible(made, PROJECTS + "/{id}/transition-proposals/{proposal}", three(visibility -> proposal));
    }

    /** A public project and a hidden one, each with parts of both kinds. */
    private static void doors(PermissionMatrix made) {
        var event = UUID.randomUUID();
        FakeNeighbour.tell(
                "event.created",
                "/events/v1/events/" + event,
                ("{\"id\": \"%s\", \"code\": \"EV-%s\", \"type\": \"PROMOTION_CONFERENCE\", \"status\": \"HELD\","
                                + " \"title\": {\"en\": \"Sample hiddenorigin\"}, \"visibility\": \"INTERNAL\"}")
                        .formatted(event, event));
        var open = created(
                PROJECTS,
                FACTORY.formatted("PUBLIC")
                        .replace("@", UUID.randomUUID().toString())
                        .replace("\"sample\": true", "\"sample\": true, \"originEventId\": \"" + event + "\""));
        created(open + "/plan-entries", "{\"year\": 2022, \"level\": \"MUNICIPAL\", \"category\": \"NEW_START\"}");
        created(TARGETS, """
                {"unit": {"en": "Sample unit of the hidden"}, "year": 2022, "measure": "PAID_IN", "sample": true,
                 "value": {"value": "60", "multiplier": 8, "unit": "CNY"}, "visibility": "PUBLIC"}""");

        made.counts(
                "/projects/v1/reports/funnel?sample=true",
                "/projects/v1/reports/cohort?sample=true&year=2022",
                "/projects/v1/reports/money",
                "/projects/v1/reports/money?from=2022-01-01&to=2022-12-31",
                "/projects/v1/reports/planning-lists?year=2022",
                "/projects/v1/reports/targets?year=2022",
                "/projects/v1/reports/blocker-ageing?sample=true&asOf=2024-06-30",
                open + "/money");

        var hidden =
                created(PROJECTS, FACTORY.formatted("INTERNAL").replace("@", "hiddenproject " + UUID.randomUUID()));
        step(editor(), hidden, "NEGOTIATING", "2022-02").then().statusCode(200);
        step(editor(), hidden, "SIGNED", "2022-03").then().statusCode(200);
        created(
                hidden + "/plan-entries",
                "{\"year\": 2022, \"level\": \"MUNICIPAL\", \"category\": \"NEW_START\", \"note\": \"hiddenplan\"}");
        created(
                hidden + "/milestones",
                "{\"kind\": \"CONSTRUCTION_PERMIT\", \"planned\": {\"value\": \"2022-06\", \"precision\": \"MONTH\"}, \"note\": \"hiddenmilestone\"}");
        created(TARGETS, """
                {"unit": {"en": "Sample hiddentarget"}, "year": 2022, "measure": "PAID_IN", "sample": true,
                 "value": {"value": "61", "multiplier": 8, "unit": "CNY"}, "visibility": "INTERNAL"}""");
        var entry = created(open + "/money-entries", entry("PAID_IN", "770001", "INTERNAL", "hiddenentry"));
        created(open + "/money-entries", entry("COMPLETED", "770002", "INTERNAL", "hiddenentry"));
        created(hidden + "/money-entries", entry("PAID_IN", "770003", "PUBLIC", "entryofhidden"));
        created(hidden + "/money-entries", entry("COMPLETED", "770004", "PUBLIC", "entryofhidden"));
        var file = uploaded(open, "INTERNAL", "hiddenfile.pdf");
        assigned(editor(), created(BLOCKERS, blocker(open, "hiddenblocker", "INTERNAL")));
        created(BLOCKERS, blocker(hidden, "blockerofhidden", "PUBLIC"));

        made.hides("hiddenproject", PROJECTS + "?q=hiddenproject", JSON)
                .hides("hiddenproject", PROJECTS + "?q=hiddenproject", "text/csv")
                .hides("hiddenproject", PROJECTS + "?q=hiddenproject", "application/x-ndjson")
                .hides("hiddenplan", "/projects/v1/planning-lists?year=2022&projectId=" + id(hidden), JSON)
                .hides("770002", "/projects/v1/planning-lists?year=2022&projectId=" + id(open), JSON)
                .hides("hiddenmilestone", "/projects/v1/milestones?projectId=" + id(hidden), JSON)
                .hides("hiddentarget", TARGETS + "?year=2022&unit=Sample%20hiddentarget", JSON)
                .hides("hiddenentry", entry, JSON)
                .hides("hiddenentry", open + "/money-entries", JSON)
                .hides("hiddenentry", "/projects/v1/money-entries?projectId=" + id(open), JSON)
                .hides("entryofhidden", "/projects/v1/money-entries?projectId=" + id(hidden), JSON)
                .hides("hiddenfile", file, JSON)
                .hides("hiddenfile", open + "/evidence", JSON)
                .hides("hiddenblocker", BLOCKERS + "?projectId=" + id(open), JSON)
                .hides("blockerofhidden", BLOCKERS + "?projectId=" + id(hidden), JSON)
                .hides(
                        "hiddenblocker",
                        "/projects/v1/reports/blockers/monthly?month=2024-04&district=320282&limit=200",
                        JSON)
                .hides(
                        "blockerofhidden",
                        "/projects/v1/reports/blockers/monthly?month=2024-04&district=320282&limit=200",
                        JSON)
                .hides("MILESTONE_OVERDUE", "/projects/v1/findings?projectId=" + id(hidden), JSON)
                .hides("BLOCKER_OVERDUE", "/projects/v1/findings?projectId=" + id(open), JSON);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> viewer().get(open).asString().contains("hiddenorigin"));
        made.hides("hiddenorigin", open, JSON)
                .hides("hiddenorigin", open + "?expand=stages", JSON)
                .hides("hiddenorigin", PROJECTS + "?originEventId=" + event, JSON);
        var changes = "/projects/v1/changes?subject=" + hidden;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> viewer().accept("*/*").get(changes).asString().contains("hiddenproject"));
        made.hides("hiddenproject", changes, "application/cloudevents-batch+json")
                .hides("hiddenproject", "/projects/v1/snapshot", "application/x-ndjson");
    }

    /** Each of these is done anew, since without its rule it succeeds. */
    private static void twoPeople(PermissionMatrix made) {
        made.refuses("approveTransition by who proposed it", "transition-proposal-own", () -> {
                    var proposal = proposed(verifier());
                    return verifier()
                            .header("If-Match", tag(proposal))
                            .body("{}")
                            .post(proposal + "/approval");
                })
                .refuses("rejectTransition by who proposed it", "transition-proposal-own", () -> {
                    var proposal = proposed(verifier());
                    return verifier()
                            .header("If-Match", tag(proposal))
                            .body("{\"reason\": \"Sample\"}")
                            .post(proposal + "/rejection");
                })
                .refuses("withdrawTransition of another", "transition-proposal-of-another", () -> {
                    var proposal = proposed(as(PermissionMatrix.SOMEBODY, "editor"));
                    return editor().header("If-Match", tag(proposal)).post(proposal + "/withdrawal");
                })
                .refuses("verifyMoneyEntry by who entered it", "money-verifier-is-author", () -> {
                    var project = created(PROJECTS, PROJECT.replace("@", "INTERNAL"));
                    var entry = created(
                            verifier(), project + "/money-entries", entry("PAID_IN", "1", "INTERNAL", "Sample"));
                    return verifier().header("If-Match", tag(entry)).body("{}").post(entry + "/verification");
                })
                .refuses("decideDueDateChange by who proposed it", "blocker-decider-is-proposer", () -> {
                    var change = later(verifier(), assigned(editor(), aBlocker(editor())));
                    return verifier()
                            .header("If-Match", tag(change))
                            .body("{\"approved\": true}")
                            .post(change + "/decision");
                })
                .refuses("transitionBlocker to its end by who did not raise it", SIGNED_OFF, () -> {
                    var blocker = assigned(editor(), aBlocker(as(PermissionMatrix.SOMEBODY, "editor")));
                    move(editor(), blocker, "IN_PROGRESS").then().statusCode(200);
                    move(editor(), blocker, "RESOLVED").then().statusCode(200);
                    return move(editor(), blocker, "SIGNED_OFF");
                })
                .refuses("transitionProject back by an editor", "project-step-back-needs-verifier", () -> {
                    var project = factory();
                    step(editor(), project, "NEGOTIATING", "2022-02").then().statusCode(200);
                    step(editor(), project, "SIGNED", "2022-03").then().statusCode(200);
                    return step(editor(), project, "NEGOTIATING", "2022-04");
                })
                .refuses(
                        "changeProjectStatus of what has ended by an editor",
                        "project-reopening-needs-verifier",
                        () -> {
                            var project = created(PROJECTS, PROJECT.replace("@", "INTERNAL"));
                            status(project, "TERMINATED").then().statusCode(200);
                            return status(project, "ON_TRACK");
                        });
    }

    private static void districts(PermissionMatrix made) {
        var project = """
                {"name": {"en": "Sample of the matrix"}, "kind": "REGIONAL_HQ", "sample": true, "districtOfLanding": "@"}""";
        var own = created(PROJECTS, project.replace("@", PermissionMatrix.OWN));
        var foreign = created(PROJECTS, project.replace("@", FOREIGN));
        made.inDistricts(PROJECTS + "/{id}", own, foreign, in(PermissionMatrix.OWN), in(FOREIGN));
        made.inDistricts(PROJECTS, PROJECTS, PROJECTS, in(PermissionMatrix.OWN), in(FOREIGN));
        var blocker = """
                {"projectId": "@", "title": {"en": "Sample blocker of the matrix"}, "category": "ENERGY",
                 "severity": "HIGH", "raisedOn": "2024-04-01"}""";
        Map<String, Object> ofOwn = Map.of("projectId", id(own));
        Map<String, Object> ofForeign = Map.of("projectId", id(foreign));
        made.inDistricts(
                BLOCKERS + "/{id}",
                created(BLOCKERS, blocker.replace("@", id(own))),
                created(BLOCKERS, blocker.replace("@", id(foreign))),
                ofOwn,
                ofForeign);
        made.inDistricts(BLOCKERS, BLOCKERS, BLOCKERS, ofOwn, ofForeign);
        var target = """
                {"district": "@", "year": 2097, "measure": "PAID_IN", "sample": true,
                 "value": {"value": "60", "multiplier": 8, "unit": "CNY"}}""";
        var ownTarget = created(TARGETS, target.replace("@", PermissionMatrix.OWN));
        made.inDistricts(
                TARGETS + "/{id}",
                ownTarget,
                created(TARGETS, target.replace("@", FOREIGN)),
                in(PermissionMatrix.OWN),
                in(FOREIGN));
        made.inDistricts(TARGETS, TARGETS, TARGETS, in(PermissionMatrix.OWN), in(FOREIGN));
        // What is given away stays where it was put, so each time something else is given.
        made.refuses("changeProject to another district", "other-district", () -> {
                    var given = created(PROJECTS, project.replace("@", PermissionMatrix.OWN));
                    return ofDistrict()
                            .header("If-Match", tag(given))
                            .body(project.replace("@", FOREIGN))
                            .put(given);
                })
                .refuses(
                        "changeTarget to another district",
                        "other-district",
                        () -> ofDistrict()
                                .header("If-Match", "\"0.none\"")
                                .body(target.replace("@", "320206"))
                                .put(ownTarget));
    }

    private static RequestSpecification ofDistrict() {
        return bearing(Tokens.ofDistrict("matrix-district", PermissionMatrix.OWN, "editor"));
    }

    private static String factory() {
        return created(
                PROJECTS,
                FACTORY.formatted("INTERNAL").replace("@", UUID.randomUUID().toString()));
    }

    /** A step that needs a second person, as that caller proposes it. */
    private static String proposed(RequestSpecification caller) {
        var project = factory();
        step(editor(), project, "NEGOTIATING", "2022-02").then().statusCode(200);
        step(editor(), project, "SIGNED", "2022-03").then().statusCode(200);
        step(editor(), project, "REGISTERED", "2022-04").then().statusCode(200);
        return step(caller, project, "STARTED", "2022-05")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static Response step(RequestSpecification caller, String project, String to, String month) {
        return caller.header("If-Match", tag(project))
                .body("""
                        {"to": "%s", "effectiveDate": {"value": "%s", "precision": "MONTH"}, "reason": "Sample",
                         "evidence": [{"kind": "TALK_MINUTES", "number": "2022-7", "issuedOn": "2022-01-01"}]}""".formatted(to, month))
                .post(project + "/transitions");
    }

    private static Response status(String project, String status) {
        return editor().header("If-Match", tag(project))
                .body("{\"status\": \"" + status + "\", \"reason\": \"Sample\"}")
                .post(project + "/status-changes");
    }

    private static String aBlocker(RequestSpecification caller) {
        return created(
                caller, BLOCKERS, blocker(created(PROJECTS, PROJECT.replace("@", "INTERNAL")), "Sample", "INTERNAL"));
    }

    private static String blocker(String project, String title, String visibility) {
        return """
                {"projectId": "%s", "title": {"en": "Sample %s"}, "category": "ENERGY", "severity": "HIGH",
                 "raisedOn": "2024-04-01", "district": "320282", "visibility": "%s"}""".formatted(id(project), title, visibility);
    }

    private static String assigned(RequestSpecification caller, String blocker) {
        caller.header("If-Match", tag(blocker))
                .body("""
                        {"to": "ASSIGNED", "on": "2024-04-02", "responsibleUnit": {"en": "Sample unit"},
                         "actionWanted": {"en": "Settle it"}, "dueDate": "2024-05-31"}""")
                .post(blocker + "/transitions")
                .then()
                .statusCode(200);
        return blocker;
    }

    private static Response move(RequestSpecification caller, String blocker, String to) {
        return caller.header("If-Match", tag(blocker))
                .body("{\"to\": \"" + to + "\", \"on\": \"2024-04-03\", \"text\": {\"en\": \"Sample\"}}")
                .post(blocker + "/transitions");
    }

    private static String later(RequestSpecification caller, String blocker) {
        return created(
                caller,
                blocker + "/due-date-changes",
                "{\"proposed\": \"2024-06-30\", \"reason\": {\"en\": \"Sample\"}}");
    }

    private static String entry(String kind, String value, String visibility, String note) {
        return """
                {"kind": "%s", "amount": {"value": "%s", "multiplier": 8, "unit": "CNY"}, "accumulation": "CUR",
                 "period": {"value": "2022-03", "precision": "MONTH"}, "sources": [{"document": "urn:x-test:matrix"}],
                 "visibility": "%s", "note": "%s"}""".formatted(kind, value, visibility, note);
    }

    private static String uploaded(String project, String visibility, String name) {
        return editor().contentType("application/pdf")
                .queryParam("kind", "SIGNED_AGREEMENT")
                .queryParam("fileName", name)
                .queryParam("visibility", visibility)
                .body("%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII))
                .post(project + "/evidence")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** The first record of a list that is written by other operations. */
    private static String first(String list) {
        return list + "/" + viewer().get(list).then().statusCode(200).extract().path("items[0].id");
    }

    private static Map<String, String> three(java.util.function.UnaryOperator<String> ofVisibility) {
        var three = new TreeMap<String, String>();
        VISIBILITIES.forEach(visibility -> three.put(visibility, ofVisibility.apply(visibility)));
        return three;
    }

    private static void visible(PermissionMatrix made, String path, Map<String, String> three) {
        made.visible(path, three.get("PUBLIC"), three.get("PARTNER"), three.get("INTERNAL"));
    }

    /** A part of each of the three projects; it is hidden with its project. */
    private static void part(PermissionMatrix made, Map<String, String> projects, String part, String body) {
        visible(
                made,
                PROJECTS + "/{id}/" + part + "/{part}",
                three(visibility -> created(projects.get(visibility) + "/" + part, body)));
    }

    /** The project of the example is public and among the samples too: it would be counted, and taken for one of them. */
    private static Map<String, Object> in(String district) {
        return Map.of(
                "districtOfLanding",
                district,
                "district",
                district,
                "name",
                Map.of("en", "Sample of the matrix"),
                "visibility",
                "INTERNAL");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String tag(String path) {
        return viewer().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static String created(String list, String body) {
        return created(editor(), list, body);
    }

    private static String created(RequestSpecification caller, String list, String body) {
        return caller.body(body).post(list).then().statusCode(201).extract().header("Location");
    }
}
