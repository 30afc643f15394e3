package city.promotion.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three services behind one door. */
class GatewayTest {

    @Test
    void joinsTheHealthOfAllParts() {
        City.anybody()
                .get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("services.events", equalTo("UP"))
                .body("services.projects", equalTo("UP"))
                .body("services.stats", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "projects", "stats"})
    void offersTheDocumentOfEachService(String service) {
        City.anybody()
                .get("/" + service + "/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("components.securitySchemes.city.type", equalTo("oauth2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events/q/health", "/q/health", "/q/metrics", "/nothing"})
    void keepsWhatIsNotForClientsInside(String path) {
        City.anybody()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("requestId", notNullValue());
    }

    @Test
    void keepsTheRequestIdOfTheCaller() {
        City.anybody()
                .header("X-Request-Id", "partner-req-0001")
                .get("/projects/v1/projects/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("X-Request-Id", "partner-req-0001")
                .body("requestId", equalTo("partner-req-0001"));
    }

    @Test
    void refusesAChangeWithoutASignIn() {
        City.anybody()
                .contentType("application/json")
                .body("{\"names\": {\"en\": \"Nobody\"}, \"kind\": \"COMPANY\"}")
                .post("/events/v1/organisations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void createsOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID().toString();
        var body = "{\"name\": {\"zh-Hans\": \"样本项目：验收\", \"en\": \"Sample project: acceptance\"},"
                + " \"kind\": \"RND_CENTER\", \"sample\": true}";
        String first = create(key, body);
        String second = create(key, body);
        org.junit.jupiter.api.Assertions.assertEquals(first, second);
        City.admin()
                .get("/projects/v1/projects/" + first + "/history")
                .then()
                .statusCode(200)
                .body("items[0].by", equalTo("admin"))
                .body("items[0].action", equalTo("CREATED"));
    }

    private static String create(String key, String body) {
        return City.admin()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/projects/v1/projects")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/projects/v1/projects/[0-9a-f-]{36}"))
                .extract()
                .path("id");
    }
}
