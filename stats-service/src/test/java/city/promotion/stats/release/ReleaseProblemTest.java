package city.promotion.stats.release;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class ReleaseProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(ReleaseProblem.values());
    }
}
