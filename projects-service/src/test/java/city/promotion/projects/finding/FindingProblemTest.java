package city.promotion.projects.finding;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class FindingProblemTest {

    @Test
    void speaksEveryLanguage() {
        Catalogues.assertComplete(FindingProblem.values());
    }
}
