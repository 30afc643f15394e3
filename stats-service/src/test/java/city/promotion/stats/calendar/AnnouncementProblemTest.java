package city.promotion.stats.calendar;

import city.promotion.testkit.Catalogues;
import org.junit.jupiter.api.Test;

class AnnouncementProblemTest {

    @Test
    void saysEverythingInThreeLanguages() {
        Catalogues.assertComplete(AnnouncementProblem.values());
    }
}
