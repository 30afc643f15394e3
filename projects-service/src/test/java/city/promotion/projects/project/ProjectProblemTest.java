package city.promotion.projects.project;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class ProjectProblemTest {

    @Test
    void speaksEveryLanguage() {
        Catalogues.assertComplete(ProjectProblem.values());
    }
}
