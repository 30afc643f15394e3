package city.promotion.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed OpenAPI document is the contract: a change of it must be seen in review. */
public final class OpenApiContract {

    private OpenApiContract() {}

    /** Compares what the service serves at {@code path} with {@code openapi.yaml} of its module. */
    public static void assertUnchanged(String path) throws IOException {
        var served = RestAssured.given()
                .accept("application/yaml")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var actual = Path.of("target", "openapi.yaml");
        Files.writeString(actual, served);
        var committed = Path.of("openapi.yaml");
        assertEquals(
                Files.exists(committed) ? Files.readString(committed) : "(no openapi.yaml yet)",
                served,
                "The contract changed. If that is meant, copy " + actual.toAbsolutePath()
                        + " over openapi.yaml and say in CHANGELOG.md what clients will notice.");
    }
}
