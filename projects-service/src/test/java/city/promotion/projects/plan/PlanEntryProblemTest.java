package city.promotion.projects.plan;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class PlanEntryProblemTest {

    @Test
    void speaksEveryLanguage() {
        Catalogues.assertComplete(PlanEntryProblem.values());
    }
}
