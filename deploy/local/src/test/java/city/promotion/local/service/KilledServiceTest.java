package city.promotion.local.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two instances of projects-service on one database; one is killed while it applies a sheet and moves projects, and the other
 * is asked for the same once more. Whenever the blow comes: all or nothing, and done once.
 */
class KilledServiceTest {

    private static final int ROUNDS = 3;
    private static final int ROWS = 300;
    private static final int MOVED = 12;

    private static Instances instances;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void startTwoInstances() throws IOException {
        instances = Instances.two(Service.PROJECTS, "editor");
    }

    @Test
    void leavesAllOrNothingAndARetryGivesTheOneResult() throws IOException {
        var random = new Random(20_240_418);
        for (int round = 0; round < ROUNDS; round++) {
            var victim = 1 + round % 2;
            var other = 3 - victim;
            instances.awaitReady(victim);
            var sheet = checkedSheet(victim, round);
            var projects = newProjects(victim, round);
            var moment = Duration.ofMillis(random.nextInt(1_200));

            var answers = new ConcurrentHashMap<String, String>();
            var applying = CompletableFuture.runAsync(() -> apply(victim, sheet));
            var moving = CompletableFuture.runAsync(() -> projects.forEach((project, key) -> {
                var answer = move(victim, project, key);
                if (answer != null && answer.statusCode() == 200) {
                    answers.put(project, answer.body());
                }
            }));
            instances.blow(victim, moment);
            applying.join();
            moving.join();
            instances.start(victim);

            instances.awaitReady(other);
            assertAllOrNothing(other, round, projects.keySet());
            applyAgain(other, sheet, round);
            projects.forEach((project, key) -> moveAgain(other, project, key, answers.get(project)));
        }
    }

    private void assertAllOrNothing(int instance, int round, Set<String> projects) {
        var rows = rowsOf(instance, round);
        assertTrue(rows == 0 || rows == ROWS, "round " + round + ": " + rows + " rows");
        for (var project : projects) {
            // What the dead one sent last may take effect between the two questions; half of it would stay half.
            await("round " + round + ": " + project).atMost(Instances.PATIENCE).until(() -> {
                var moved =
                        instances.get(instance, project).path("stage").asText().equals("NEGOTIATING");
                return instances
                                .get(instance, project + "/stages")
                                .path("items")
                                .size()
                        == (moved ? 2 : 1);
            });
        }
    }

    /** Until the lock of the dead one is gone, the import is still being applied. */
    private void applyAgain(int instance, String sheet, int round) {
        for (int i = 0; i < 2; i++) {
            await().atMost(Instances.PATIENCE)
                    .until(
                            () -> {
                                apply(instance, sheet);
                                return instances
                                        .get(instance, sheet)
                                        .path("state")
                                        .asText();
                            },
                            "APPLIED"::equals);
            assertEquals(ROWS, rowsOf(instance, round), "round " + round);
        }
    }

    /** The same key once more: the answer that was given, or the one that was never given. */
    private void moveAgain(int instance, String project, String key, String first) {
        var again = new ArrayList<HttpResponse<String>>();
        await().atMost(Instances.PATIENCE)
                .until(
                        () -> {
                            again.add(move(instance, project, key));
                            return again.get(again.size() - 1).statusCode();
                        },
                        status -> status != 409);
        var answer = again.get(again.size() - 1);
        assertEquals(200, answer.statusCode(), answer.body());
        if (first != null) {
            assertEquals(first, answer.body(), "the first answer again");
        }
        assertEquals(
                "NEGOTIATING", instances.get(instance, project).path("stage").asText());
        assertEquals(
                2, instances.get(instance, project + "/stages").path("items").size(), "moved once");
    }

    private String checkedSheet(int instance, int round) throws IOException {
        var sheet = new StringBuilder("name.en,kind,sample,externalIds,sources\n");
        for (int i = 0; i < ROWS; i++) {
            sheet.append("Sample ").append(round * ROWS + i).append(" to be killed,REGIONAL_HQ,true,killed:");
            sheet.append(round * ROWS + i)
                    .append(",urn:x-killed:")
                    .append(round)
                    .append('\n');
        }
        var answer = instances.send(
                instance,
                instances
                        .request(instance, "/projects/v1/imports?list=projects&wait=50")
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(sheet.toString())));
        var sent = json.readTree(answer.body());
        assertEquals(202, answer.statusCode(), answer.body());
        var path = "/projects/v1/imports/" + sent.path("id").asText();
        await().atMost(Instances.PATIENCE)
                .until(() -> instances.get(instance, path).path("state").asText(), "CHECKED"::equals);
        return path;
    }

    /** Paths of new projects, each with the key that its move is sent with. */
    private Map<String, String> newProjects(int instance, int round) {
        var projects = new LinkedHashMap<String, String>();
        for (int i = 0; i < MOVED; i++) {
            var answer = instances.send(
                    instance,
                    instances
                            .request(instance, "/projects/v1/projects")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("""
                                    {"name": {"en": "Sample"}, "kind": "REGIONAL_HQ", "sample": true,
                                     "unitInCharge": {"en": "Unit"}, "leaderInCharge": {"en": "Leader"},
                                     "investors": [{"name": {"en": "Investor"}, "country": "JP"}]}""")));
            assertEquals(201, answer.statusCode(), answer.body());
            projects.put(answer.headers().firstValue("Location").orElseThrow(), "move-" + round + "-" + i);
        }
        return projects;
    }

    private HttpResponse<String> move(int instance, String project, String key) {
        return instances.send(
                instance,
                instances
                        .request(instance, project + "/transitions")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"to": "NEGOTIATING", "effectiveDate": {"value": "2024-03", "precision": "MONTH"}}""")));
    }

    private void apply(int instance, String sheet) {
        instances.send(
                instance,
                instances.request(instance, sheet + "/application?wait=50").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private int rowsOf(int instance, int round) {
        return instances
                .get(instance, "/projects/v1/projects?limit=1&total=true&source=urn:x-killed:" + round)
                .path("total")
                .asInt();
    }
}
