package city.promotion.projects;

import city.promotion.testkit.ErrorPages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    @Test
    void tellsPartnersOfEachFailure() throws IOException {
        ErrorPages.assertTold("projects", "city.promotion.projects");
    }
}
