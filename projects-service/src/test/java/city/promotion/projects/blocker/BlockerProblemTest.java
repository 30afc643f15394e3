package city.promotion.projects.blocker;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class BlockerProblemTest {

    @Test
    void hasItsTextsInEveryLanguage() {
        Catalogues.assertComplete(BlockerProblem.values());
    }
}
