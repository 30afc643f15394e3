package city.promotion.stats;

import city.promotion.testkit.Rooms;
import org.junit.jupiter.api.Test;

class RoomsTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        Rooms.check("city.promotion.stats");
    }
}
