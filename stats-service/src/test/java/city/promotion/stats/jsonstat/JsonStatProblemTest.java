package city.promotion.stats.jsonstat;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class JsonStatProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(JsonStatProblem.values());
    }
}
