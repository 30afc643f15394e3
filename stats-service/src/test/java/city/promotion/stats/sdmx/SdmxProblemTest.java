package city.promotion.stats.sdmx;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class SdmxProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(SdmxProblem.values());
    }
}
