package city.promotion.testkit;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    @Test
    void tellsPartnersOfEachFailure() throws IOException {
        ErrorPages.assertTold("all-services", "city.promotion.conventions");
    }
}
