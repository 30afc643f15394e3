package city.promotion.events;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.as;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Clients of these names may ask three times in a minute; what others may stands in the conventions. */
@QuarkusTest
class RateLimitTest {

    private static final String CAMPAIGNS = "/events/v1/campaigns";

    @Test
    void tellsWhatIsLeft() {
        as("limited-1", "viewer")
                .get(CAMPAIGNS)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"own\";q=3;w=60"))
                .header("RateLimit", matchesPattern("\"own\";r=2;t=\\d{1,2}"));
    }

    @Test
    void refusesWhoAsksForMoreAndChangesNothing() {
        for (int i = 0; i < 3; i++) {
            as("limited-2", "editor").get(CAMPAIGNS).then().statusCode(200);
        }
        as("limited-2", "editor")
                .body("{\"title\": {\"en\": \"Sample one too many\"}}")
                .post(CAMPAIGNS)
                .then()
                .spec(problem(ConventionProblem.TOO_MANY_REQUESTS))
                .header("Retry-After", matchesPattern("\\d{1,2}"))
                .header("RateLimit", startsWith("\"own\";r=0;t="))
                .header("Cache-Control", "no-store");
        viewer().get(CAMPAIGNS + "?q=toomany").then().statusCode(200);
    }

    @Test
    void isStricterWhereItCostsMore() {
        viewer().get("/events/v1/reports/summary")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"everyday\";q=60000;w=60, \"costly\";q=6000;w=60"))
                .header("RateLimit", containsString("\"costly\";r="));
    }

    @Test
    void tellsNothingOfAClientInAnswersThatAreKeptForEverybody() {
        anonymous()
                .get(CAMPAIGNS)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public"))
                .header("RateLimit", nullValue())
                .header("RateLimit-Policy", nullValue());
        anonymous().get(CAMPAIGNS + "?sort=none").then().statusCode(400).header("RateLimit", notNullValue());
    }
}
