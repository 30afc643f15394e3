package city.promotion.stats.consistency;

import city.promotion.stats.exact.Interval;
import city.promotion.stats.reckoning.Statement;
import java.util.List;

/**
 * What follows for one figure from others by one formula.
 *
 * @param interval all that the others leave to it
 */
record Finding(String relation, String formula, Statement target, List<Statement> inputs, Interval interval) {

    Verdict verdict() {
        if (!interval.meets(target.interval())) {
            return Verdict.CONTRADICTION;
        }
        return interval.isWithin(target.interval()) ? Verdict.FORCED : Verdict.POSSIBLE;
    }
}
