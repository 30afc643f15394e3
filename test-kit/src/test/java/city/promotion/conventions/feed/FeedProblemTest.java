package city.promotion.conventions.feed;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class FeedProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(FeedProblem.values());
    }
}
