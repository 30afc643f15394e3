package city.promotion.events.feed;

import city.promotion.events.event.EventFixtures;
import city.promotion.testkit.FirstCopies;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstCopyTest {

    private final FirstCopies copies = new FirstCopies("/events", () -> EventFixtures.aDraft());

    @Test
    void joinsTheFeedWithoutAGap() {
        copies.joinTheFeedWithoutAGap();
    }

    @Test
    void saysWhereToBeginAgainWhenTheFeedHasForgotten() throws SQLException {
        copies.sayWhereToBeginAgain();
    }
}
