package city.promotion.events;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.request.ParameterFilter;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** How often a parameter may be given; the document says the same limit. */
@QuarkusTest
class ParametersTest {

    @Test
    void takesAParameterAsOftenAsTheDocumentSays() {
        anonymous().get(expanded(ParameterFilter.MOST_VALUES)).then().statusCode(200);
    }

    @Test
    void refusesAParameterThatIsGivenMoreOften() {
        anonymous()
                .get(expanded(ParameterFilter.MOST_VALUES + 1))
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "expand"));
    }

    private static String expanded(int times) {
        return "/events/v1/events?" + "expand=agenda&".repeat(times);
    }
}
