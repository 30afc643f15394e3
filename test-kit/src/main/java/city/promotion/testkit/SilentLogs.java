package city.promotion.testkit;

import static org.hamcrest.Matchers.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.logging.QuotedValues;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matcher;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Sends a service what must stand in no log: tokens, keys, names of people, bodies; right requests and wrong ones. What is logged
 * meanwhile, with its parameters and the causes of failures, must hold nothing of it.
 */
public final class SilentLogs {

    private final String list;
    private final String body;
    private final String secret = "Zhang-Wei-" + UUID.randomUUID();

    private SilentLogs(String list, String body) {
        this.list = list;
        this.body = body;
    }

    /**
     * @param list path that editors create in
     * @param body that the list accepts, with {@code %s} where a text stands
     */
    public static SilentLogs at(String list, String body) {
        return new SilentLogs(list, body);
    }

    /** What was sent is in no line. */
    public void assertSilent() {
        assertSilent(secret, this::sendEverything);
    }

    /** What {@code work} does writes {@code secret} into no line. */
    public static void assertSilent(String secret, Runnable work) {
        assertEquals(
                "quoted-values",
                ConfigProvider.getConfig().getValue("quarkus.log.console.filter", String.class),
                "what the console leaves out is left out here too");
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var listener = new Listener(lines);
        var root = LogManager.getLogManager().getLogger("");
        root.addHandler(listener);
        try {
            root.info("The log is listened to");
            work.run();
        } finally {
            root.removeHandler(listener);
        }
        assertTrue(lines.toString().contains("The log is listened to"), "nothing was heard at all");
        assertEquals(
                List.of(), lines.stream().filter(line -> line.contains(secret)).toList());
    }

    private void sendEverything() {
        var good = body.formatted(secret);
        var token = Tokens.token(secret, "editor");
        Tokens.bearing(token).body(good).post(list).then().statusCode(201);
        Tokens.bearing(token)
                .body(good.substring(0, good.length() - 1))
                .post(list)
                .then()
                .statusCode(400);
        Tokens.bearing(token)
                .body("{\"colour\": \"" + secret + "\"}")
                .post(list)
                .then()
                .statusCode(400);
        Tokens.bearing(token).body("\"" + secret + "\"").post(list).then().statusCode(400);
        Tokens.bearing(token)
                .header("Idempotency-Key", secret)
                .body(good)
                .post(list)
                .then()
                .statusCode(201);
        Tokens.bearing(token)
                .header("Idempotency-Key", secret)
                .body(body.formatted(secret + "x"))
                .post(list)
                .then()
                .statusCode(422);
        Tokens.bearing(token)
                .header("If-Match", secret)
                .delete(list + "/" + secret)
                .then()
                .statusCode(allowed(400, 404));
        Tokens.bearing(token).queryParam("q", secret).get(list).then().statusCode(allowed(200, 400));
        Tokens.bearing(token).queryParam("colour", secret).get(list).then().statusCode(400);
        Tokens.bearing(token + secret).get(list).then().statusCode(401);
        Tokens.bearing(secret).get(list).then().statusCode(401);
        Tokens.anonymous()
                .header("X-API-Key", "city_" + secret)
                .get(list)
                .then()
                .statusCode(401);
        Tokens.anonymous()
                .header("Authorization", "Basic " + secret)
                .get(list)
                .then()
                .statusCode(401);
    }

    private static Matcher<Integer> allowed(Integer... statuses) {
        return in(statuses);
    }

    /** Keeps each line as a formatter would write it, and the texts of every cause. */
    private static final class Listener extends Handler {

        private final List<String> lines;
        private final QuotedValues filter = new QuotedValues();

        Listener(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord record) {
            filter.isLoggable(record);
            var line = new StringWriter();
            line.append(ExtLogRecord.wrap(record).getFormattedMessage());
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(line, true));
            }
            lines.add(record.getLoggerName() + " " + line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
