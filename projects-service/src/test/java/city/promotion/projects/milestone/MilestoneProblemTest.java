package city.promotion.projects.milestone;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class MilestoneProblemTest {

    @Test
    void speaksEveryLanguage() {
        Catalogues.assertComplete(MilestoneProblem.values());
    }
}
