package city.promotion.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
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
