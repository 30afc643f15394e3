package city.promotion.conventions.conditional;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7.abc\"", "W/\"7.abc\"", "\"7\"", "\"6.x\", \"7.y\"", "*"})
    void acceptsTheVersionThatIsThere(String ifMatch) {
        assertDoesNotThrow(() -> new ExpectedVersion(ifMatch).requireSame(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6.abc\"", "7", "\"abc\"", "\"77.abc\"", "\"-7.abc\"", "nonsense"})
    void refusesEveryOther(String ifMatch) {
        var refusal = assertThrows(ProblemException.class, () -> new ExpectedVersion(ifMatch).requireSame(7));
        assertEquals(ConventionProblem.STALE, refusal.type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void asksForTheVersionWhenNoneIsNamed(String ifMatch) {
        var refusal = assertThrows(ProblemException.class, () -> new ExpectedVersion(ifMatch).requireSame(7));
        assertEquals(ConventionProblem.IF_MATCH_REQUIRED, refusal.type());
    }
}
