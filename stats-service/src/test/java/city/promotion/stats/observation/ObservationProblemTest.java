package city.promotion.stats.observation;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class ObservationProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(ObservationProblem.values());
    }
}
