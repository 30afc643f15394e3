package city.promotion.stats;

import static city.promotion.testkit.Tokens.admin;
import static city.promotion.testkit.Tokens.auditor;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Traces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Figures name nobody; what people write beside them may. */
@QuarkusTest
class NamesTest {

    private static final String NAMES = "/stats/v1/personal-data";

    @Inject
    DataSource database;

    @Test
    void leavesTheNameNowhere() {
        var name = "遗忘" + UUID.randomUUID().toString().substring(0, 8);
        var key = admin().header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"holder": "sample-of-names", "purpose": {"zh-Hans": "联系人：%s"}, "role": "PARTNER", "access": "READ",
                         "expiresAt": "%s"}""".formatted(name, java.time.Instant.now().plusSeconds(86_400)))
                .post("/stats/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertTrue(Traces.of(name, database).containsAll(List.of("api_key", "history", "idempotency_key")));

        int total = auditor()
                .body("{\"names\": [\"" + name + "\"]}")
                .post(NAMES + "/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        admin().body("{\"names\": [\"" + name + "\"], \"reason\": \"Asked for. A sample.\", \"mentions\": " + total
                        + "}")
                .post(NAMES + "/erasures")
                .then()
                .statusCode(200);

        assertEquals(List.of(), Traces.of(name, database));
        admin().get(key).then().body("purpose.'zh-Hans'", equalTo("联系人：[erased]"));
    }
}
