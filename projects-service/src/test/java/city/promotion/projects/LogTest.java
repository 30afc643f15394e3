package city.promotion.projects;

import city.promotion.testkit.SilentLogs;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Logs hold no tokens, no names of people and no bodies. */
@QuarkusTest
class LogTest {

    @Test
    void tellsNothingOfWhatWasSent() {
        SilentLogs.at(
                        "/projects/v1/projects",
                        "{\"name\": {\"en\": \"%s\"}, \"kind\": \"REGIONAL_HQ\", \"sample\": true}")
                .assertSilent();
    }
}
