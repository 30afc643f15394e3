package city.promotion.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody asks what the city holds, and then to be forgotten, by every service. */
class ErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REASON = "Asked for. A sample of the acceptance test.";

    @Test
    void forgetsAPersonInEveryService() {
        var name = "遗忘" + UUID.randomUUID().toString().substring(0, 8);
        var person = created("/events/v1/people", "{\"names\": {\"zh-Hans\": \"" + name + "\"}}");
        var event = created(
                "/events/v1/events",
                "{\"type\": \"PROMOTION_CONFERENCE\", \"title\": {\"zh-Hans\": \"" + name + "来访\"}}");
        var eventId = event.substring(event.lastIndexOf('/') + 1);
        var participation = created(
                event + "/participations",
                "{\"personId\": \"" + person.substring(person.lastIndexOf('/') + 1)
                        + "\", \"role\": \"SPEAKER\", \"title\": {\"zh-Hans\": \"" + name + "先生\"}}");
        var project = created(
                "/projects/v1/projects",
                "{\"name\": {\"en\": \"Sample of the acceptance test\"}, \"kind\": \"REGIONAL_HQ\", \"sample\": true, "
                        + "\"leaderInCharge\": {\"zh-Hans\": \"" + name + "\"}, \"originEventId\": \"" + eventId
                        + "\"}");
        try {
            // The neighbours have heard of the event, with the name in its title.
            await().atMost(PATIENCE).until(() -> places("projects", name).contains("knownEvent"));

            var held = City.admin().get(person + "/personal-data");
            held.then().statusCode(200).body("mentions.total", greaterThan(0));
            changed(person + "/erasure", person, held.<Integer>path("mentions.total"))
                    .then()
                    .statusCode(200);
            await().atMost(PATIENCE).until(() -> !places("projects", name).contains("knownEvent"));
            for (var service : List.of("projects", "stats")) {
                await().atMost(PATIENCE).until(() -> erased(service, name));
            }

            for (var service : List.of("events", "projects", "stats")) {
                search(service, name).then().statusCode(200).body("total", equalTo(0));
            }
            for (var page : List.of(
                    person,
                    person + "/history",
                    event + "?expand=all",
                    event + "/history",
                    participation,
                    project,
                    project + "/history",
                    "/events/v1/changes?subject=" + event,
                    "/projects/v1/changes?subject=" + project)) {
                assertFalse(City.admin().accept("*/*").get(page).asString().contains(name), page);
            }
            City.admin().get(participation).then().statusCode(200);
        } finally {
            for (var made : List.of(project, participation, event, person)) {
                City.admin()
                        .header("If-Match", City.admin().get(made).header("ETag"))
                        .delete(made);
            }
        }
    }

    private static String created(String list, String body) {
        return City.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response changed(String path, String record, int mentions) {
        return City.admin()
                .header("If-Match", City.admin().get(record).header("ETag"))
                .body("{\"reason\": \"" + REASON + "\", \"mentions\": " + mentions + "}")
                .post(path);
    }

    private static Response search(String service, String name) {
        return City.admin().body("{\"names\": [\"" + name + "\"]}").post("/" + service + "/v1/personal-data/searches");
    }

    private static List<String> places(String service, String name) {
        return search(service, name).jsonPath().getList("places.table");
    }

    /** False when the feed brought something while nobody looked: then it is looked at again. */
    private static boolean erased(String service, String name) {
        int total = search(service, name).path("total");
        return City.admin()
                        .body("{\"names\": [\"" + name + "\"], \"reason\": \"" + REASON + "\", \"mentions\": " + total
                                + "}")
                        .post("/" + service + "/v1/personal-data/erasures")
                        .statusCode()
                == 200;
    }
}
