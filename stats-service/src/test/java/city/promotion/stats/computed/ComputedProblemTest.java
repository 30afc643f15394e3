package city.promotion.stats.computed;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class ComputedProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(ComputedProblem.values());
    }
}
