package city.promotion.stats;

import city.promotion.testkit.RefusedTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The table of tokens is the same in every service. */
@QuarkusTest
class TokenTest {

    private static final RefusedTokens TOKENS = RefusedTokens.at("/stats/v1/releases", "/stats/v1/releases");

    @Test
    void refusesTokensThatAreWrongInOneThing() {
        TOKENS.assertRefused();
    }

    @Test
    void refusesWhatIsNoToken() {
        TOKENS.assertRefusesWhatIsNoToken();
    }

    @Test
    void tellsWhoHasNoTokenHowToSignIn() {
        TOKENS.assertChallengesWhoHasNone();
    }

    @Test
    void renewsNoToken() {
        TOKENS.assertGivesNoToken();
    }
}
