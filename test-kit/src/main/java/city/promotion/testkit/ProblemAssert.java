package city.promotion.testkit;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import city.promotion.conventions.problem.ProblemType;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every refusal must look like: {@code .then().spec(problem(EventProblem.NOT_A_DRAFT))}. */
public final class ProblemAssert {

    private ProblemAssert() {}

    /** A complete problem document of that type. */
    public static ResponseSpecification problem(ProblemType type) {
        return builder(type).build();
    }

    /** The same, with violations of at least these fields. */
    public static ResponseSpecification problem(ProblemType type, String... fields) {
        return builder(type).expectBody("violations.field", hasItems(fields)).build();
    }

    private static ResponseSpecBuilder builder(ProblemType type) {
        return new ResponseSpecBuilder()
                .expectStatusCode(type.status())
                .expectContentType("application/problem+json")
                .expectBody("type", equalTo(type.uri().toString()))
                .expectBody("status", equalTo(type.status()))
                .expectBody("title", not(emptyOrNullString()))
                .expectBody("detail", not(emptyOrNullString()))
                .expectBody("requestId", not(emptyOrNullString()));
    }
}
