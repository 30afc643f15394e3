package city.promotion.projects;

import city.promotion.testkit.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiContractTest {

    @Test
    void servesTheCommittedContract() throws IOException {
        OpenApiContract.assertUnchanged("/projects/v1/openapi");
    }

    @Test
    void keepsWhatTheLastReleasePromised() throws IOException {
        OpenApiContract.assertKeepsItsPromise("/projects/v1/openapi");
    }
}
