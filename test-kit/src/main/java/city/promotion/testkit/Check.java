package city.promotion.testkit;

import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/**
 * One thing that must hold, and can be tried again and again.
 *
 * @param what in words, for whoever reads that it does not hold
 * @param guards whether it says that somebody is kept from something; only then can it fail when a rule is gone
 */
record Check(String what, boolean guards, Executable body) {

    /** All of them are tried, and all that fail are told. */
    static void all(List<Check> checks) {
        Assertions.assertAll(checks.stream().map(Check::body));
    }

    /** Whether it holds; what fails for another reason than a broken promise fails here too. */
    boolean holds() {
        try {
            body.execute();
            return true;
        } catch (AssertionError broken) {
            return false;
        } catch (Throwable failed) {
            throw new IllegalStateException(what, failed);
        }
    }
}
