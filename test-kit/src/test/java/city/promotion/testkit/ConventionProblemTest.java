package city.promotion.testkit;

import city.promotion.conventions.problem.ConventionProblem;
import org.junit.jupiter.api.Test;

class ConventionProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(ConventionProblem.values());
    }
}
