package city.promotion.stats;

import city.promotion.testkit.SilentLogs;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Logs hold no tokens, no names of people and no bodies. */
@QuarkusTest
class LogTest {

    @Test
    void tellsNothingOfWhatWasSent() {
        SilentLogs.at(Figures.RELEASES, Figures.releaseBody("PUBLIC", null).replace("Foreign trade", "%s"))
                .assertSilent();
    }
}
