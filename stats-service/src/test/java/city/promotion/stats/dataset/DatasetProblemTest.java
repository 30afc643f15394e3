package city.promotion.stats.dataset;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class DatasetProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(DatasetProblem.values());
    }
}
