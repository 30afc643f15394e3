package city.promotion.stats.consistency;

import city.promotion.stats.exact.Fraction;
import city.promotion.stats.exact.Interval;
import city.promotion.stats.exact.LinearForm;
import city.promotion.stats.exact.LinearSystem;
import java.util.function.UnaryOperator;

/**
 * A linear condition on levels.
 *
 * @param interval in which the form lies; null says that it is more than zero
 * @param reason number of the figure that claims it
 */
record Condition(LinearForm form, Interval interval, int reason) {

    private static final Interval NOT_NEGATIVE = Interval.of(Fraction.ZERO, null);

    static Condition notNegative(LinearForm form, int reason) {
        return new Condition(form, NOT_NEGATIVE, reason);
    }

    static Condition positive(LinearForm form, int reason) {
        return new Condition(form, null, reason);
    }

    void addTo(LinearSystem system) {
        if (interval == null) {
            system.positive(form, reason);
        } else {
            system.within(form, interval, reason);
        }
    }

    Condition renumbered(UnaryOperator<LinearForm> renumber) {
        return new Condition(renumber.apply(form), interval, reason);
    }
}
