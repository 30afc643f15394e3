package city.promotion.projects.feed;

import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectFeedTest {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String PROJECT =
            "{\"name\": {\"en\": \"Sample project\"}, \"kind\": \"REGIONAL_HQ\", \"visibility\": \"PUBLIC\"}";

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
