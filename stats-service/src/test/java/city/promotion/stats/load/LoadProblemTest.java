package city.promotion.stats.load;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class LoadProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(LoadProblem.values());
    }
}
