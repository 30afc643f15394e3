package city.promotion.events;

import static city.promotion.events.event.EventFixtures.aHeld;
import static city.promotion.events.event.EventFixtures.id;
import static city.promotion.events.event.EventFixtures.tag;
import static city.promotion.events.meeting.MeetingFixtures.aMeeting;
import static city.promotion.events.meeting.MeetingFixtures.created;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.events.event.EventFixtures;
import city.promotion.events.meeting.MeetingFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Of several who change one record at once, one wins and the others are told; nobody's change is lost. */
@QuarkusTest
class ParallelWritersTest {

    private static final int WRITERS = 8;

    @Test
    void changeAnEvent() throws Exception {
        oneWins(aHeld(), writer -> EventFixtures.body("title", title(writer)), "title");
    }

    @Test
    void changeAnAgendaItem() throws Exception {
        var item = created(aHeld() + "/agenda", "{\"kind\": \"SPEECH\", \"title\": {\"en\": \"Speech\"}}");
        oneWins(item, writer -> "{\"kind\": \"SPEECH\", \"title\": " + title(writer) + "}", "title");
    }

    @Test
    void changeAMeeting() throws Exception {
        oneWins(aMeeting(""), writer -> MeetingFixtures.body(", \"summary\": " + title(writer)), "summary");
    }

    @Test
    void changeAFollowUp() throws Exception {
        var of = "{\"eventId\": \"" + id(aHeld()) + "\", \"ownerName\": {\"en\": \"Sample unit\"}, \"action\": ";
        oneWins(
                created("/events/v1/follow-ups", of + "{\"en\": \"Sample\"}}"),
                writer -> of + title(writer) + "}",
                "action");
    }

    @Test
    void changeTheOrderOfAnAgenda() throws Exception {
        var agenda = aHeld() + "/agenda";
        var first = created(agenda, "{\"kind\": \"SPEECH\", \"title\": {\"en\": \"First\"}}");
        var second = created(agenda, "{\"kind\": \"SPEECH\", \"title\": {\"en\": \"Second\"}}");
        var read = tag(agenda + "/order");
        var body = "{\"ids\": [\"" + id(second) + "\", \"" + id(first) + "\"]}";
        var answers = atOnce(() -> editor().header("If-Match", read).body(body).put(agenda + "/order"));
        assertEquals(1, count(answers, 200));
        assertEquals(WRITERS - 1, count(answers, 412));
        viewer().get(first).then().body("position", equalTo(2)).body("version", equalTo(1));
    }

    @Test
    void changeAnItemWhileItsAgendaIsRearranged() throws Exception {
        var agenda = aHeld() + "/agenda";
        var first = created(agenda, "{\"kind\": \"SPEECH\", \"title\": {\"en\": \"First\"}}");
        var second = created(agenda, "{\"kind\": \"SPEECH\", \"title\": {\"en\": \"Second\"}}");
        var order = tag(agenda + "/order");
        var read = tag(first);
        var moved = "{\"kind\": \"SPEECH\", \"title\": {\"en\": \"Moved\"}, \"position\": 7}";
        var turned = "{\"ids\": [\"" + id(second) + "\", \"" + id(first) + "\"]}";
        var writer = new AtomicInteger();
        var answers = atOnce(() -> writer.getAndIncrement() % 2 == 0
                ? editor().header("If-Match", read).body(moved).put(first)
                : editor().header("If-Match", order).body(turned).put(agenda + "/order"));
        assertEquals(1, count(answers, 200), statuses(answers));
        assertEquals(WRITERS - 1, count(answers, 412) + count(answers, 409), statuses(answers));
    }

    @Test
    void completeAFollowUp() throws Exception {
        var followUp = created(
                "/events/v1/follow-ups",
                "{\"eventId\": \"" + id(aHeld())
                        + "\", \"ownerName\": {\"en\": \"Sample unit\"}, \"action\": {\"en\": \"Sample\"}}");
        var read = tag(followUp);
        var answers = atOnce(() -> editor().header("If-Match", read).body("{}").post(followUp + "/completion"));
        assertEquals(1, count(answers, 200), statuses(answers));
        assertEquals(WRITERS - 1, count(answers, 412) + count(answers, 409), statuses(answers));
    }

    private static String title(int writer) {
        return "{\"en\": \"Of writer " + writer + "\"}";
    }

    /** Each writer sends a change of the version they all read; what is read afterwards is what the winner was answered. */
    private static void oneWins(String path, IntFunction<String> body, String member) throws Exception {
        var read = tag(path);
        int before = viewer().get(path).path("version");
        var writer = new AtomicInteger();
        var answers = atOnce(() -> editor().header("If-Match", read)
                .body(body.apply(writer.incrementAndGet()))
                .put(path));
        assertEquals(1, count(answers, 200), statuses(answers));
        assertTrue(count(answers, 412) + count(answers, 409) == WRITERS - 1, statuses(answers));
        var winner = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        viewer().get(path)
                .then()
                .body("version", equalTo(before + 1))
                .body(member + ".en", equalTo(winner.path(member + ".en")));
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private static String statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList().toString();
    }

    /** Sends the requests from several clients, all let go together. */
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
