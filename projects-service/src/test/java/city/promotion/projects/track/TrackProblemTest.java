package city.promotion.projects.track;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class TrackProblemTest {

    @Test
    void speaksEveryLanguage() {
        Catalogues.assertComplete(TrackProblem.values());
    }
}
