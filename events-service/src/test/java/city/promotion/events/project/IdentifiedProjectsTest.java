package city.promotion.events.project;

import static city.promotion.events.event.EventFixtures.aHeld;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.promotion.testkit.FakeNeighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = FakeNeighbour.class, initArgs = @ResourceArg(name = "neighbour", value = "projects"))
class IdentifiedProjectsTest {

    @Test
    void tellsAnnouncedAgainstIdentified() {
        var event = aHeld();
        var outcome = aSigning(event, "{\"value\": \"17\", \"unit\": \"1\"}");
        viewer().get(outcome).then().body("identified.count", equalTo(0)).body("identified.difference", equalTo(17));

        tellProject(UUID.randomUUID(), "PJ-2024-0002", outcome, "PUBLIC");
        tellProject(UUID.randomUUID(), "PJ-2024-0001", outcome, "INTERNAL");
        awaitCount(outcome, 2);

        viewer().get(outcome)
                .then()
                .body("identified.difference", equalTo(15))
                .body("identified.projects.code", equalTo(List.of("PJ-2024-0001", "PJ-2024-0002")))
                .body("identified.projects[0].stage", equalTo("SIGNED"));
        viewer().get(event + "?expand=outcomes").then().body("outcomes[0].identified.count", equalTo(2));
    }

    @Test
    void countsForEachReaderOnlyWhatHeMaySee() {
        var outcome = aSigning(aHeld(), "{\"value\": \"2\", \"unit\": \"1\"}");
        tellProject(UUID.randomUUID(), "PJ-2024-0011", outcome, "PUBLIC");
        tellProject(UUID.randomUUID(), "PJ-2024-0012", outcome, "INTERNAL");
        awaitCount(outcome, 2);

        anonymous().get(outcome).then().body("identified.count", equalTo(1)).body("identified.projects", hasSize(1));
    }

    @Test
    void takesBackAProjectThatIsGone() {
        var outcome = aSigning(aHeld(), "{\"value\": \"1\", \"unit\": \"1\"}");
        var project = UUID.randomUUID();
        tellProject(project, "PJ-2024-0021", outcome, "PUBLIC");
        awaitCount(outcome, 1);

        FakeNeighbour.tell("project.deleted", "/projects/v1/projects/" + project, null);

        awaitCount(outcome, 0);
    }

    @Test
    void makesNoDifferenceOutOfAnInexactCount() {
        var outcome = aSigning(aHeld(), "{\"value\": \"20\", \"unit\": \"1\", \"qualifier\": \"NEARLY\"}");

        viewer().get(outcome).then().body("identified.count", equalTo(0)).body("identified.difference", nullValue());
    }

    @Test
    void namesTheProjectsOfAMeeting() {
        var project = UUID.randomUUID();
        var outcome = aSigning(aHeld(), "{\"value\": \"1\", \"unit\": \"1\"}");
        var meeting = editor().body(
                        "{\"kind\": \"TALKS\", \"title\": {\"en\": \"Sample talks\"}, \"visibility\": \"PUBLIC\", "
                                + "\"projects\": [{\"projectId\": \"" + project + "\"}]}")
                .post("/events/v1/meetings")
                .then()
                .statusCode(201)
                .body("projects[0].status", equalTo("UNVERIFIED"))
                .extract()
                .header("Location");

        tellProject(project, "PJ-2024-0031", outcome, "INTERNAL");
        awaitCount(outcome, 1);

        viewer().get(meeting)
                .then()
                .body("projects[0].status", equalTo("VERIFIED"))
                .body("projects[0].project.code", equalTo("PJ-2024-0031"));
        anonymous().get(meeting).then().body("projects[0].project", nullValue());
    }

    private static String aSigning(String event, String announced) {
        return editor().body(
                        "{\"kind\": \"SIGNING_BATCH\", \"title\": {\"en\": \"Projects signed on the spot\"}, \"announcedCount\": "
                                + announced + "}")
                .post(event + "/outcomes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void tellProject(UUID id, String code, String outcome, String visibility) {
        var path = outcome.split("/");
        FakeNeighbour.tell(
                "project.created", "/projects/v1/projects/" + id, """
                {"id": "%s", "code": "%s", "name": {"en": "Sample project"}, "kind": "REGIONAL_HQ", "track": "SETUP", "stage": "SIGNED",
                 "status": "ON_TRACK", "originEventId": "%s", "originOutcomeId": "%s", "sample": true, "visibility": "%s"}""".formatted(id, code, path[4], path[6], visibility)
                        .replace("\n", " "));
    }

    private static void awaitCount(String outcome, int count) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> viewer().get(outcome).path("identified.count"), Integer.valueOf(count)::equals);
    }
}
