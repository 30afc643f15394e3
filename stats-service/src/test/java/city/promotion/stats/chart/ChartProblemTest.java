package city.promotion.stats.chart;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class ChartProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(ChartProblem.values());
    }
}
