package city.promotion.local.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two instances of stats-service on one database; one is killed while it loads a file, and once more while it publishes, and the
 * other is asked for the same. Whenever the blow comes, nothing of it is seen, or all, and a retry gives the one result.
 */
class KilledLoadTest {

    /** One is killed somewhere in the load, the other somewhere in the publication. */
    private static final List<String> OWNERSHIPS = List.of("PRIVATE", "FOREIGN");

    private static final int YEARS = 1_500;
    private static final int ROWS = 4 * YEARS;

    private static Instances instances;

    @BeforeAll
    static void startTwoInstances() throws IOException {
        instances = Instances.two(Service.STATS, "editor", "publisher");
    }

    @Test
    void leavesNothingOrAllAndARetryGivesTheOneResult() throws IOException {
        var random = new Random(20_240_418);
        for (int round = 0; round < OWNERSHIPS.size(); round++) {
            var victim = 1 + round % 2;
            var other = 3 - victim;
            var ownership = OWNERSHIPS.get(round);
            instances.awaitReady(victim);
            instances.awaitReady(other);
            var release = aDraft(other);
            var duringLoad = round == 0;
            var moment = Duration.ofMillis(random.nextInt(duringLoad ? 900 : 600));
            if (duringLoad) {
                var loading = CompletableFuture.supplyAsync(() -> load(victim, release, ownership));
                instances.blow(victim, moment);
                loading.join();
                assertNothingOrAll(other, release);
                assertEquals(0, told(other, release), "a draft is nobody's news");
            }
            repeat(() -> load(other, release, ownership), 201);
            assertEquals(ROWS, figures(other, release + "/observations"));
            assertEquals(
                    1, instances.get(other, release + "/loads").path("items").size(), "loaded once");
            assertEquals(0, published(other, ownership));

            if (!duringLoad) {
                var publishing = CompletableFuture.supplyAsync(() -> publish(victim, release));
                instances.blow(victim, moment);
                publishing.join();
                var seen = published(other, ownership);
                assertTrue(seen == 0 || seen == ROWS, seen + " of " + ROWS + " are published");
            }
            repeat(() -> publish(other, release), 200);
            assertEquals(ROWS, published(other, ownership));
            assertEquals(
                    "PUBLISHED", instances.get(other, release).path("status").asText());
            assertEquals(1, told(other, release), "the publication is told, once");
            instances.start(victim);
        }
    }

    /** What the dead one sent last may take effect between two questions; half of it would stay half. */
    private static void assertNothingOrAll(int instance, String release) {
        await().atMost(Instances.PATIENCE).until(() -> {
            var rows = figures(instance, release + "/observations");
            var loads =
                    instances.get(instance, release + "/loads").path("items").size();
            return rows == 0 && loads == 0 || rows == ROWS && loads == 1;
        });
    }

    /** Until the lock of the dead one is gone, the key is still in use. */
    private static void repeat(Supplier<HttpResponse<String>> request, int wanted) {
        var answers = new ArrayList<HttpResponse<String>>();
        await().atMost(Instances.PATIENCE)
                .until(
                        () -> {
                            answers.add(request.get());
                            return answers.get(answers.size() - 1).statusCode();
                        },
                        status -> status != 409);
        var last = answers.get(answers.size() - 1);
        assertEquals(wanted, last.statusCode(), last.body());
    }

    private static String aDraft(int instance) {
        var answer = instances.send(
                instance,
                instances
                        .request(instance, "/stats/v1/releases")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"datasetId": "TRADE", "kind": "FLASH", "title": {"en": "Sample"}, "visibility": "PUBLIC",
                                 "sources": [{"document": "urn:x-killed:load"}]}""")));
        assertEquals(201, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> load(int instance, String release, String ownership) {
        var file = new StringBuilder(
                "FREQ,ACCUM,REF_AREA,FLOW,COUNTERPART_AREA,OWNERSHIP,ACTIVITY,TRADE_MODE,TRANSFORMATION,"
                        + "UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("Q,YTD,320200,IX,W1,")
                    .append(ownership)
                    .append(",_T,_T,N,CNY,")
                    .append(1_000 + i / 4)
                    .append("-Q")
                    .append(1 + i % 4)
                    .append(",1.5,8\n");
        }
        return instances.send(
                instance,
                instances
                        .request(instance, release + "/files")
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", "load-" + ownership)
                        .POST(HttpRequest.BodyPublishers.ofString(file.toString())));
    }

    private static HttpResponse<String> publish(int instance, String release) {
        return instances.send(
                instance,
                instances
                        .request(instance, release + "/publication")
                        .header("If-Match", "*")
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static int published(int instance, String ownership) {
        return figures(instance, "/stats/v1/datasets/TRADE/observations?OWNERSHIP=" + ownership);
    }

    private static int figures(int instance, String path) {
        return instances
                .get(instance, path + (path.contains("?") ? "&" : "?") + "limit=1&total=true")
                .path("total")
                .asInt();
    }

    /** How many changes the feed tells of a release. */
    private static int told(int instance, String release) {
        return instances
                .get(instance, "/stats/v1/changes?limit=200&subject=" + release)
                .size();
    }
}
