package city.promotion.stats.group;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class GroupProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(GroupProblem.values());
    }
}
