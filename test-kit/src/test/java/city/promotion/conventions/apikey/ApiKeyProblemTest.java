package city.promotion.conventions.apikey;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class ApiKeyProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(ApiKeyProblem.values());
    }
}
