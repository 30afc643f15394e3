package city.promotion.projects.project;

import static city.promotion.projects.project.ProjectFixtures.BARE;
import static city.promotion.projects.project.ProjectFixtures.PROJECTS;
import static city.promotion.projects.project.ProjectFixtures.create;
import static city.promotion.projects.project.ProjectFixtures.tag;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several clients at the same moment: nobody's change is lost, nothing is made twice. */
@QuarkusTest
class ParallelWritersTest {

    private static final int WRITERS = 8;

    @Test
    void createsOneProjectForOneKey() throws Exception {
        var key = UUID.randomUUID().toString();
        var name = "Sample parallel " + key;
        var body = BARE.replace("Sample bare project", name);
        var answers =
                atOnce(() -> editor().header("Idempotency-Key", key).body(body).post(PROJECTS));

        var created = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, created.size());
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 201 || isInFlight(answer)));
        editor().header("Idempotency-Key", key).body(body).post(PROJECTS).then().body("id", equalTo(created.get(0)));
        viewer().queryParam("q", key).get(PROJECTS).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void letsOneOfSeveralWritersWin() throws Exception {
        var path = create(BARE);
        var tag = tag(path);
        var writer = new AtomicInteger();
        var answers = atOnce(() -> editor().header("If-Match", tag)
                .body(BARE.replace("Sample bare project", "Sample of writer " + writer.incrementAndGet()))
                .put(path));

        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertTrue(answers.stream()
                .allMatch(answer ->
                        answer.statusCode() == 200 || answer.statusCode() == 412 || answer.statusCode() == 409));
        viewer().get(path).then().body("version", equalTo(1));
    }

    private static boolean isInFlight(Response answer) {
        return answer.statusCode() == 409 && answer.<String>path("type").endsWith(":idempotency-in-flight");
    }

    /** Sends the same request from several clients, all let go together. */
    private static List<Response> atOnce(Callable<Response> request) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(WRITERS);
        var clients = Executors.newFixedThreadPool(WRITERS);
        try {
            var sent = new ArrayList<Callable<Response>>();
            for (int i = 0; i < WRITERS; i++) {
                sent.add(() -> {
                    barrier.await();
                    return request.call();
                });
            }
            var answers = new ArrayList<Response>();
            for (var answer : clients.invokeAll(sent)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }
}
