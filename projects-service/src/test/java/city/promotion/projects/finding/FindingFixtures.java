package city.promotion.projects.finding;

import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;

import city.promotion.testkit.FakeNeighbour;
import io.restassured.response.ValidatableResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Projects brought where rules see something, by the way that clients take. */
final class FindingFixtures {

    static final String FINDINGS = "/projects/v1/findings";
    static final String RULES = "/projects/v1/finding-rules/";

    private static final List<String> STAGES = List.of("NEGOTIATING", "SIGNED", "REGISTERED", "STARTED");

    private FindingFixtures() {}

    /** A lead that was talked about long ago. */
    static String aProject(String members) {
        return create("""
                {
                  "name": {"en": "Sample project %1$s"}, "kind": "MANUFACTURING", "sector": {"code": "C3484"}, "planYear": 2024,
                  "investors": [{"name": {"en": "Sample investor %1$s"}, "country": "JP"}], "districtOfLanding": "320214",
                  "unitInCharge": {"en": "Sample unit %1$s"}, "leaderInCharge": {"zh-Hans": "样本责任领导"},
                  "agreedInvestment": {"value": "12.5", "multiplier": 8, "unit": "CNY"}, "sample": true,
                  "visibility": "PUBLIC"%2$s
                }""".formatted(UUID.randomUUID(), members.isEmpty() ? "" : ", " + members));
    }

    static String create(String body) {
        return editor().body(body)
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A factory at a stage that it entered in the month; the stages before came in the months before. */
    static String aFactoryAt(String stage, YearMonth month) {
        var project = aProject("");
        var last = STAGES.indexOf(stage);
        for (int i = 0; i <= last; i++) {
            move(project, STAGES.get(i), month.minusMonths(last - i));
        }
        return project;
    }

    static YearMonth thisMonth() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai"));
    }

    /** A step; where two people are needed, the second says yes. */
    static void move(String project, String to, YearMonth month) {
        var answer = editor().header("If-Match", tag(project))
                .body("""
                        {
                          "to": "%s", "effectiveDate": {"value": "%s", "precision": "MONTH"},
                          "evidence": [{"kind": "TALK_MINUTES", "number": "2022-7", "issuedOn": "2022-07-01"}]
                        }""".formatted(to, month))
                .post(project + "/transitions");
        if (answer.statusCode() == 202) {
            var proposal = answer.header("Location");
            verifier()
                    .header("If-Match", tag(proposal))
                    .body("{}")
                    .post(proposal + "/approval")
                    .then()
                    .statusCode(200);
        } else {
            answer.then().statusCode(200);
        }
    }

    /** Money paid in, in units of ten thousand. */
    static void pay(String project, String amount, String currency, String accumulation, String period) {
        editor().body("""
                        {
                          "kind": "PAID_IN", "amount": {"value": "%s", "multiplier": 4, "unit": "%s"}, "accumulation": "%s",
                          "period": {"value": "%s", "precision": "MONTH"}, "visibility": "PUBLIC",
                          "sources": [{"document": "urn:x-test:findings"}]
                        }""".formatted(amount, currency, accumulation, period))
                .post(project + "/money-entries")
                .then()
                .statusCode(201);
    }

    /** The path of a new blocker that a unit is to clear away until a day. */
    static String aBlocker(String project, String due) {
        var path = editor().body("""
                        {
                          "projectId": "%s", "title": {"zh-Hans": "样本堵点", "en": "Sample blocker"}, "category": "ENERGY",
                          "severity": "HIGH", "raisedOn": "2024-04-01", "visibility": "PUBLIC"
                        }""".formatted(id(project)))
                .post("/projects/v1/blockers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        step(path, "ASSIGNED", "2024-04-02", """
                , "responsibleUnit": {"en": "Sample unit"}, "actionWanted": {"en": "Settle it"}, "dueDate": "%s"
                """.formatted(due));
        return path;
    }

    static void step(String blocker, String to, String on, String members) {
        editor().header("If-Match", tag(blocker))
                .body("{\"to\": \"%s\", \"on\": \"%s\"%s}".formatted(to, on, members))
                .post(blocker + "/transitions")
                .then()
                .statusCode(200);
    }

    /** The path of a milestone that is due by the end of a month. */
    static String aMilestone(String project, String month) {
        return editor().body("""
                        {"kind": "CONSTRUCTION_PERMIT", "planned": {"value": "%s", "precision": "MONTH"}}""".formatted(month))
                .post(project + "/milestones")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A meeting about a project, as the neighbour tells of it. */
    static UUID aMeeting(String project, String day) {
        var meeting = UUID.randomUUID();
        tellMeeting("meeting.created", meeting, project, day);
        return meeting;
    }

    /** @param day null when the meeting is gone */
    static void tellMeeting(String type, UUID meeting, String project, String day) {
        FakeNeighbour.tell(
                type,
                "/events/v1/meetings/" + meeting,
                day == null ? null : """
                {"id": "%s", "projectIds": ["%s"], "kind": "TALKS", "visibility": "INTERNAL",
                 "starts": {"value": "%s", "precision": "DAY"}}""".formatted(meeting, id(project), day).replace("\n", " "));
    }

    /** What a rule says of a project. */
    static ValidatableResponse findings(String project, String rule) {
        return viewer().get(project + "/findings?rule=" + rule).then().statusCode(200);
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String tag(String path) {
        return viewer().get(path).then().statusCode(200).extract().header("ETag");
    }
}
