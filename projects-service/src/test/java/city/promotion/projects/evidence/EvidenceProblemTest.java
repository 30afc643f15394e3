package city.promotion.projects.evidence;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class EvidenceProblemTest {

    @Test
    void hasItsTextsInEveryLanguage() {
        Catalogues.assertComplete(EvidenceProblem.values());
    }
}
