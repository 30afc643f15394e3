package city.promotion.projects.annualtarget;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class TargetProblemTest {

    @Test
    void hasItsTextsInEveryLanguage() {
        Catalogues.assertComplete(TargetProblem.values());
    }
}
