package city.promotion.projects.funnel;

import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.verifier;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;

import city.promotion.testkit.FakeNeighbour;
import java.time.Duration;
import java.util.UUID;

/** Events and meetings as the neighbour tells of them, and projects on their way. */
final class FunnelFixtures {

    static final String FUNNEL = "/projects/v1/reports/funnel?sample=true&";
    static final String COHORT = "/projects/v1/reports/cohort?sample=true&";

    private FunnelFixtures() {}

    static UUID anEvent(UUID campaign, String day, String visibility) {
        var id = UUID.randomUUID();
        FakeNeighbour.tell("event.created", "/events/v1/events/" + id, """
                {"id": "%s", "code": "EV-%s", "type": "PROMOTION_CONFERENCE", "status": "HELD", "title": {"en": "Sample conference"},
                 "campaignId": %s, "places": [{"country": "JP"}], "visibility": "%s", "starts": %s}""".formatted(
                        id,
                        id,
                        campaign == null ? "null" : quoted(campaign),
                        visibility,
                        day == null ? "null" : date(day))
                .replace("\n", " "));
        return id;
    }

    static UUID aCampaign() {
        var id = UUID.randomUUID();
        FakeNeighbour.tell(
                "campaign.created",
                "/events/v1/campaigns/" + id,
                "{\"id\": \"%s\", \"code\": \"CP-%s\", \"title\": {\"en\": \"Sample delegation\"}, \"visibility\": \"PUBLIC\"}"
                        .formatted(id, id));
        return id;
    }

    /** A meeting about projects, which are given by their paths. */
    static UUID aMeeting(UUID event, String day, String visibility, String... projects) {
        var id = UUID.randomUUID();
        tellMeeting("meeting.created", id, event, day, visibility, projects);
        return id;
    }

    static void tellMeeting(String type, UUID id, UUID event, String day, String visibility, String... projects) {
        var ids = new StringBuilder();
        for (var project : projects) {
            ids.append(ids.isEmpty() ? "" : ", ").append(quoted(project.substring(project.lastIndexOf('/') + 1)));
        }
        FakeNeighbour.tell(
                type,
                "/events/v1/meetings/" + id,
                "{\"id\": \"%s\", \"eventId\": \"%s\", \"projectIds\": [%s], \"kind\": \"TALKS\", \"visibility\": \"%s\", \"starts\": %s}"
                        .formatted(id, event, ids, visibility, day == null ? "null" : date(day)));
    }

    /** A project that an event brought, with an agreed investment such as {@code 100 CNY}; null for none. */
    static String aProject(String kind, UUID event, String agreed, String visibility, String... countries) {
        var unique = UUID.randomUUID();
        var investors = new StringBuilder();
        for (var country : countries) {
            investors.append(", {\"name\": {\"en\": \"Sample investor %s %s\"}, \"country\": \"%s\"}"
                    .formatted(country, unique, country));
        }
        var amount = agreed == null
                ? ""
                : ", \"agreedInvestment\": {\"value\": \"%s\", \"multiplier\": 0, \"unit\": \"%s\"}"
                        .formatted((Object[]) agreed.split(" "));
        return editor().body("""
                        {
                          "name": {"en": "%s"}, "kind": "%s", "originEventId": "%s", "sample": true, "visibility": "%s",
                          "sector": {"code": "C3484"}, "planYear": 2024, "districtOfLanding": "320214",
                          "investors": [{"name": {"en": "Sample investor %s"}}%s],
                          "unitInCharge": {"en": "Sample unit"}, "leaderInCharge": {"en": "Sample leader"}%s
                        }""".formatted(unique, kind, event, visibility, unique, investors, amount))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Steps such as {@code SIGNED 2024-02-01}, one after the other; who has to agree agrees. */
    static String walk(String project, String... steps) {
        for (var step : steps) {
            var parts = step.split(" ");
            var answer = (step.endsWith(" back") ? verifier() : editor())
                    .header("If-Match", tag(project))
                    .body("""
                            {
                              "to": "%s", "effectiveDate": %s, "reason": "As the sample goes",
                              "sources": [{"document": "urn:x-test:funnel"}]
                            }""".formatted(parts[0], date(parts[1])))
                    .post(project + "/transitions");
            if (answer.statusCode() == 202) {
                var proposal = answer.header("Location");
                answer = verifier().header("If-Match", tag(proposal)).body("{}").post(proposal + "/approval");
            }
            answer.then().statusCode(200);
        }
        return project;
    }

    private static String tag(String path) {
        return viewer().get(path).then().statusCode(200).extract().header("ETag");
    }

    static void pay(String project, String accumulation, String month, String amount, String currency) {
        editor().body("""
                        {
                          "kind": "PAID_IN", "amount": {"value": "%s", "multiplier": 0, "unit": "%s"}, "accumulation": "%s",
                          "period": %s, "visibility": "PUBLIC", "sources": [{"document": "urn:x-test:funnel"}]
                        }""".formatted(amount, currency, accumulation, date(month)))
                .post(project + "/money-entries")
                .then()
                .statusCode(201);
    }

    /** Waits until the copy of the neighbour says so. */
    static void settle(String request, String path, Object value) {
        await().atMost(Duration.ofSeconds(40)).until(() -> viewer().get(request).path(path), value::equals);
    }

    private static String date(String value) {
        var precision =
                value.contains("Q") ? "QUARTER" : value.length() == 4 ? "YEAR" : value.length() == 7 ? "MONTH" : "DAY";
        return "{\"value\": \"" + value + "\", \"precision\": \"" + precision + "\"}";
    }

    private static String quoted(Object value) {
        return "\"" + value + "\"";
    }
}
