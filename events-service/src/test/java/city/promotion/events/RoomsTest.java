package city.promotion.events;

import city.promotion.testkit.Rooms;
import org.junit.jupiter.api.Test;

class RoomsTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        Rooms.check("city.promotion.events");
    }
}
