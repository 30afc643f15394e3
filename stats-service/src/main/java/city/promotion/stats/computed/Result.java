package city.promotion.stats.computed;

import city.promotion.stats.exact.Fraction;
import city.promotion.stats.exact.Interval;
import city.promotion.stats.reckoning.Statement;
import city.promotion.stats.reckoning.Statement.Slot;
import city.promotion.stats.reckoning.UndefinedException;
import java.util.List;

/**
 * What was made of one formula and its inputs.
 *
 * @param method name of the formula
 * @param slot what the figure is about
 * @param interval all that the inputs leave, null where refused
 * @param point what follows from the inputs as they are printed, null where refused
 * @param refused why there is no figure, null where there is one
 */
record Result(
        String method,
        String formula,
        Slot slot,
        List<Statement> inputs,
        Interval interval,
        Fraction point,
        UndefinedException.Reason refused) {

    /** How much rounding leaves open; null is without end. */
    Fraction width() {
        return interval.isBounded() ? interval.high().minus(interval.low()) : null;
    }

    boolean isNarrowerThan(Result other) {
        return other.width() == null ? width() != null : width() != null && width().compareTo(other.width()) < 0;
    }
}
