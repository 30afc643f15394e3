package city.promotion.projects.feed;

import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectFeedTest {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String PROJECT =
            "{\"name\": {\"en\": \"Sample project\"}, \"kind\": \"REGIONAL_HQ\", \"visibility\": \"PUBLIC\"}";

    @Inject
    DataSource database;

    @Test
    void tellsTheStagesOfAProject() {
        var project = create("/projects/v1/projects", PROJECT);

        changes(anonymous(), project)
                .body("type", hasItems("city.promotion.project.created", "city.promotion.stage-record.created"))
                .body("find { it.type == 'city.promotion.stage-record.created' }.data.stage", equalTo("LEAD"));
    }

    @Test
    void hidesAnAmountThatIsMoreSecretThanItsProject() {
        var project = create("/projects/v1/projects", PROJECT);
        var hidden = create(project + "/money-entries", amount("INTERNAL"));
        var open = create(project + "/money-entries", amount("PUBLIC").replace("PAID_IN", "COMPLETED"));

        changes(viewer(), project).body("subject", hasItems(hidden, open));
        changes(anonymous(), project).body("subject", hasItem(open)).body("subject", not(hasItem(hidden)));
        anonymous()
                .accept("application/x-ndjson")
                .get("/projects/v1/snapshot")
                .then()
                .statusCode(200)
                .body(containsString(open))
                .body(not(containsString(hidden)));
    }

    @Test
    void bringsPartsAsTheyAreThatWereWrittenWhileTheirProjectCameIntoSight() throws Exception {
        var project = create("/projects/v1/projects", PROJECT.replace("PUBLIC", "INTERNAL"));
        var amount = create(project + "/money-entries", amount("PUBLIC"));
        try (var writer = database.getConnection()) {
            writer.setAutoCommit(false);
            annotate(writer, amount);
            var shown = CompletableFuture.runAsync(() -> show(project));
            while (!shown.isDone() && !isWaitedFor()) {
                Thread.onSpinWait();
            }
            writer.commit();
            shown.get(1, TimeUnit.MINUTES);
        }

        changes(anonymous(), project)
                .body("findAll { it.subject == '" + amount + "' }.data.note", equalTo(List.of("Checked")));
    }

    private static void annotate(Connection writer, String amount) throws SQLException {
        try (var update = writer.prepareStatement(
                "update money_entry set note = 'Checked', version = version + 1 where id = ?::uuid")) {
            update.setString(1, amount.substring(amount.lastIndexOf('/') + 1));
            assertEquals(1, update.executeUpdate());
        }
    }

    private static void show(String project) {
        editor().header("If-Match", viewer().get(project).header("ETag"))
                .body(PROJECT)
                .put(project)
                .then()
                .statusCode(200);
    }

    /** Whether somebody waits in the database for somebody else. */
    private boolean isWaitedFor() throws SQLException {
        try (var connection = database.getConnection();
                var locks = connection
                        .createStatement()
                        .executeQuery("select exists (select from pg_locks where not granted)")) {
            locks.next();
            return locks.getBoolean(1);
        }
    }

    private static String amount(String visibility) {
        return "{\"kind\": \"PAID_IN\", \"amount\": {\"value\": \"2\", \"multiplier\": 8, \"unit\": \"CNY\"}, \"accumulation\": \"CUR\", "
                + "\"period\": {\"value\": \"2024-03\", \"precision\": \"MONTH\"}, "
                + "\"sources\": [{\"document\": \"urn:x-test:bank\"}], \"visibility\": \"" + visibility + "\"}";
    }

    private static String create(String path, String body) {
        return editor().body(body).post(path).then().statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse changes(RequestSpecification reader, String project) {
        return reader.accept(BATCH)
                .queryParam("subject", project)
                .queryParam("limit", 1000)
                .get("/projects/v1/changes")
                .then()
                .statusCode(200);
    }
}
