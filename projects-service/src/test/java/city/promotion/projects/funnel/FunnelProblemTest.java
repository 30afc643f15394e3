package city.promotion.projects.funnel;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class FunnelProblemTest {

    @Test
    void hasItsTextsInEveryLanguage() {
        Catalogues.assertComplete(FunnelProblem.values());
    }
}
