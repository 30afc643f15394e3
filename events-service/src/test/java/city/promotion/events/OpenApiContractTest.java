package city.promotion.events;

import city.promotion.testkit.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiContractTest {

    @Test
    void servesTheContractThatWasReviewed() throws IOException {
        OpenApiContract.assertUnchanged("/events/v1/openapi");
    }

    @Test
    void keepsWhatTheLastReleasePromised() throws IOException {
        OpenApiContract.assertKeepsItsPromise("/events/v1/openapi");
    }
}
