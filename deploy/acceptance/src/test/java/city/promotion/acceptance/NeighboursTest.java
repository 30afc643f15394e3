package city.promotion.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The services know of each other by their change feeds, through the gateway. */
class NeighboursTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aProjectAndTheSigningThatBroughtItKnowEachOther() {
        var event = City.anybody()
                .queryParam("type", "PROMOTION_CONFERENCE")
                .queryParam("externalId", "seed:A1.04")
                .get("/events/v1/events")
                .path("items[0].id");
        var outcomes =
                City.anybody().get("/events/v1/events/" + event + "/outcomes").jsonPath();
        String outcome = outcomes.getString("items.find { it.kind == 'SIGNING_BATCH' }.id");
        var project = City.admin()
                .body(
                        "{\"name\": {\"en\": \"Sample of the acceptance test\"}, \"kind\": \"REGIONAL_HQ\", \"sample\": true, "
                                + "\"originEventId\": \"" + event + "\", \"originOutcomeId\": \"" + outcome + "\"}")
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        try {
            await().atMost(PATIENCE).until(() -> City.admin().get(project).path("origin.status"), "VERIFIED"::equals);
            var signing = "/events/v1/events/" + event + "/outcomes/" + outcome;
            await().atMost(PATIENCE).until(() -> City.admin().get(signing).<Integer>path("identified.count") > 0);
            City.admin().get(signing).then().body("announcedCount.value", equalTo("17"));
            City.anybody().get(signing).then().body("identified.count", equalTo(0));
        } finally {
            var tag = City.admin().get(project).header("ETag");
            City.admin().header("If-Match", tag).delete(project).then().statusCode(204);
        }
    }

    /** A quarter long ago, in which no project of the city was signed. */
    @Test
    void theFiguresOfTheProjectsAreThoseOfTheFunnel() {
        var investor = UUID.randomUUID();
        var project = City.admin()
                .body(aHeadquarters(investor, "PUBLIC"))
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        try {
            for (var stage : List.of("NEGOTIATING", "SIGNED")) {
                City.admin()
                        .header("If-Match", City.admin().get(project).header("ETag"))
                        .body("""
                                {"to": "%s", "effectiveDate": {"value": "2003-05-12", "precision": "DAY"},
                                 "reason": "Acceptance test", "sources": [{"document": "urn:x-test:acceptance"}]}""".formatted(stage))
                        .post(project + "/transitions")
                        .then()
                        .statusCode(200);
            }
            await().atMost(PATIENCE).until(() -> signed("NR"), List.of("1")::equals);
            var funnel = City.anybody()
                    .get("/projects/v1/reports/funnel?by=quarter&dateOf=SIGNED&from=2003-04-01&to=2003-06-30")
                    .jsonPath();
            var step = "groups.find { it.group == '2003-Q2' }.steps.find { it.step == 'SIGNED' }";
            assertEquals(signed("NR"), List.of(funnel.getString(step + ".reached")));
            assertEquals(signed("CNY"), funnel.getList(step + ".investment.amount"));
        } finally {
            // What has been signed is not deleted; it was invented, and goes back into the house.
            City.admin()
                    .header("If-Match", City.admin().get(project).header("ETag"))
                    .body(aHeadquarters(investor, "INTERNAL"))
                    .put(project)
                    .then()
                    .statusCode(200);
        }
        await().atMost(PATIENCE).until(() -> signed("NR"), List::isEmpty);
    }

    private static String aHeadquarters(UUID investor, String visibility) {
        return """
                {"name": {"en": "Acceptance test %s"}, "kind": "REGIONAL_HQ", "visibility": "%s",
                 "sector": {"code": "C3484"}, "districtOfLanding": "320214", "planYear": 2024,
                 "investors": [{"name": {"en": "Investor of the acceptance test %s"}}],
                 "unitInCharge": {"en": "Sample unit"}, "leaderInCharge": {"en": "Sample leader"},
                 "agreedInvestment": {"value": "3", "multiplier": 8, "unit": "CNY"}}""".formatted(investor, visibility, investor);
    }

    /** What stats-service says of the second quarter of 2003; nothing also while it knows of no such project. */
    private static List<String> signed(String unit) {
        return City.anybody()
                .get("/stats/v1/datasets/PIPELINE/observations?FREQ=Q&STAGE=SIGNED&KIND=_T&SECTOR=_T&DISTRICT=_T"
                        + "&startPeriod=2003-Q2&endPeriod=2003-Q2&UNIT_MEASURE=" + unit)
                .jsonPath()
                .getList("items.value.value");
    }

    @Test
    void aFirstCopyJoinsTheFeed() {
        var lines = City.anybody()
                .accept("application/x-ndjson")
                .get("/events/v1/snapshot")
                .asString()
                .split("\n");
        var last = JsonPath.from(lines[lines.length - 1]);
        City.anybody()
                .accept("application/cloudevents-batch+json")
                .queryParam("after", last.getString("cursor"))
                .get("/events/v1/changes")
                .then()
                .statusCode(200)
                .body("subject", everyItem(startsWith("/events/v1/")));
    }
}
