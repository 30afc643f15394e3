package city.promotion.projects.feed;

import static city.promotion.testkit.Tokens.editor;

import city.promotion.testkit.FirstCopies;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstCopyTest {

    private final FirstCopies copies = new FirstCopies("/projects", FirstCopyTest::aProject);

    @Test
    void joinsTheFeedWithoutAGap() {
        copies.joinTheFeedWithoutAGap();
    }

    @Test
    void saysWhereToBeginAgainWhenTheFeedHasForgotten() throws SQLException {
        copies.sayWhereToBeginAgain();
    }

    private static String aProject() {
        return editor().body(
                        "{\"name\": {\"en\": \"Sample project\"}, \"kind\": \"REGIONAL_HQ\", \"visibility\": \"PUBLIC\"}")
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
