package city.promotion.stats.consistency;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class ConsistencyProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(ConsistencyProblem.values());
    }
}
