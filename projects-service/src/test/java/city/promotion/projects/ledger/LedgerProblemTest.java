package city.promotion.projects.ledger;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class LedgerProblemTest {

    @Test
    void hasItsTextsInEveryLanguage() {
        Catalogues.assertComplete(LedgerProblem.values());
    }
}
