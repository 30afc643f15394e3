package city.promotion.conventions.webhook;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class WebhookProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(WebhookProblem.values());
    }
}
