package city.promotion.stats.computed;

import static city.promotion.stats.exact.Interval.ONE;

import city.promotion.stats.exact.Fraction;
import city.promotion.stats.exact.Interval;
import city.promotion.stats.reckoning.UndefinedException;
import city.promotion.stats.reckoning.UndefinedException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The formulas for what several levels make together, and for what remains of one without another. Growth comes from the levels
 * and the growth of each: {@code ΣV / Σ(V / (1 + g)) − 1}, the second counted with a minus where it is taken away.
 */
final class Formula {

    static final int MOST_PARTS = 3;

    private Formula() {}

    static Interval sum(List<Interval> parts) {
        return parts.stream().reduce(Interval::plus).orElseThrow();
    }

    static Interval difference(List<Interval> wholeAndPart) {
        return wholeAndPart.get(0).minus(wholeAndPart.get(1));
    }

    static Interval growthOfDifference(List<Interval> levelsThenGrowths) {
        return growth(levelsThenGrowths, true);
    }

    static Interval growthOfSum(List<Interval> levelsThenGrowths) {
        return growth(levelsThenGrowths, false);
    }

    /** A ratio of linear terms in each input, so its ends are at corners, once no divisor can be zero. */
    private static Interval growth(List<Interval> inputs, boolean takeAway) {
        if (!inputs.stream().allMatch(Interval::isBounded)) {
            throw new UndefinedException(Reason.INPUT_HAS_NO_BOUND);
        }
        var count = inputs.size() / 2;
        var before = new ArrayList<Interval>();
        for (int i = 0; i < count; i++) {
            var factor = ONE.plus(inputs.get(count + i));
            if (!factor.isPositive()) {
                throw new UndefinedException(Reason.BASE_NOT_POSITIVE);
            }
            before.add(inputs.get(i).over(factor));
        }
        if (!(takeAway ? difference(before) : sum(before)).isPositive()) {
            throw new UndefinedException(Reason.BASE_NOT_POSITIVE);
        }
        return Interval.overCorners(inputs, corner -> {
            var now = Fraction.ZERO;
            var base = Fraction.ZERO;
            for (int i = 0; i < count; i++) {
                var level = corner.get(i);
                var lastYear = level.over(corner.get(count + i).plus(Fraction.ONE));
                var away = takeAway && i > 0;
                now = away ? now.minus(level) : now.plus(level);
                base = away ? base.minus(lastYear) : base.plus(lastYear);
            }
            return now.over(base).minus(Fraction.ONE);
        });
    }
}
