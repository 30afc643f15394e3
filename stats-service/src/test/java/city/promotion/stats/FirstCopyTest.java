package city.promotion.stats;

import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.total;

import city.promotion.testkit.FirstCopies;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstCopyTest {

    private final FirstCopies copies =
            new FirstCopies("/stats", () -> aPublished("PUBLIC", null, total(aQuarter(), "1")));

    @Test
    void joinsTheFeedWithoutAGap() {
        copies.joinTheFeedWithoutAGap();
    }

    @Test
    void saysWhereToBeginAgainWhenTheFeedHasForgotten() throws SQLException {
        copies.sayWhereToBeginAgain();
    }
}
