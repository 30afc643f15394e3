package city.promotion.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** How a reader of a service begins, and begins again: with a first copy that joins the change feed without a gap. */
public final class FirstCopies {

    private static final int RECORDS = 12;
    private static final String BATCH = "application/cloudevents-batch+json";

    private final String service;
    private final Supplier<String> aRecord;

    /**
     * @param service the path that all of its addresses begin with, {@code /events}
     * @param aRecord makes a public record and answers its path
     */
    public FirstCopies(String service, Supplier<String> aRecord) {
        this.service = service;
        this.aRecord = aRecord;
    }

    /** Each record that is made while the copy is read stands in the copy or is told behind it. */
    public void joinTheFeedWithoutAGap() {
        var writing = CompletableFuture.supplyAsync(
                () -> IntStream.range(0, RECORDS).mapToObj(i -> aRecord.get()).toList());
        var copy = copy();
        var made = writing.join();
        var seen = new HashSet<>(copy.subjects());
        seen.addAll(told(changes(copy.cursor())));
        made.forEach(record -> assertTrue(seen.contains(record), record + " stands in neither"));
    }

    /** A reader who comes too late is told so, and where to begin again. */
    public void sayWhereToBeginAgain() throws SQLException {
        var old = copy().cursor();
        aRecord.get();
        forgetEverything();
        var refused = Tokens.viewer().accept(BATCH).queryParam("after", old).get(service + "/v1/changes");
        assertEquals(410, refused.statusCode(), refused.asString());
        assertEquals("urn:problem-type:city-promotion:cursor-expired", refused.path("type"));
        assertTrue(refused.<String>path("detail").contains(service + "/v1/snapshot"), refused.asString());

        var copy = copy();
        assertNotEquals(old, copy.cursor());
        var later = aRecord.get();
        assertTrue(told(changes(copy.cursor())).contains(later));
    }

    private record Copy(List<String> subjects, String cursor) {}

    private Copy copy() {
        var lines = Tokens.viewer()
                .accept("application/x-ndjson")
                .get(service + "/v1/snapshot")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\n");
        var subjects = new ArrayList<String>();
        var last = Map.<String, Object>of();
        for (var line : lines) {
            last = JsonPath.from(line).getMap("$");
            subjects.add((String) last.get("subject"));
        }
        assertEquals("city.promotion.snapshot.completed", last.get("type"));
        return new Copy(subjects, (String) last.get("cursor"));
    }

    private Response changes(String after) {
        return Tokens.viewer()
                .accept(BATCH)
                .queryParam("after", after)
                .queryParam("limit", 1000)
                .get(service + "/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static List<String> told(Response answer) {
        return answer.jsonPath().getList("subject");
    }

    /** As the hourly round does with what is older than the retention. */
    private static void forgetEverything() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute("select trim_changes(interval '0 seconds')");
        }
    }
}
