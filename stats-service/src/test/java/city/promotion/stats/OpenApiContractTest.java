package city.promotion.stats;

import city.promotion.testkit.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiContractTest {

    @Test
    void servesTheCommittedContract() throws IOException {
        OpenApiContract.assertUnchanged("/stats/v1/openapi");
    }

    @Test
    void keepsWhatTheLastReleasePromised() throws IOException {
        OpenApiContract.assertKeepsItsPromise("/stats/v1/openapi");
    }
}
