package city.promotion.stats.reckoning;

import static city.promotion.stats.exact.Interval.ONE;

import city.promotion.stats.exact.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * The formulas by which one figure of a subject follows from others; one row each. Every formula is written so that each input
 * stands in it once: its range over the inputs' intervals is then exact. V is the level of the part, T of the whole, a zero the
 * year before, g and G the growth of part and whole, s the share, d its change, c the contribution, r the rate.
 */
public enum Relation {
    GROWTH_OF_LEVELS(
            Role.GROWTH,
            "g = V / V0 − 1",
            List.of(Role.LEVEL, Role.LEVEL_BEFORE),
            in -> in.get(0).over(base(in.get(1))).minus(ONE)),
    LEVEL_BEFORE_OF_GROWTH(
            Role.LEVEL_BEFORE,
            "V0 = V / (1 + g)",
            List.of(Role.LEVEL, Role.GROWTH),
            in -> in.get(0).over(base(ONE.plus(in.get(1))))),
    SHARE_OF_LEVELS(
            Role.SHARE,
            "s = V / T",
            List.of(Role.LEVEL, Role.WHOLE_LEVEL),
            in -> in.get(0).over(base(in.get(1)))),
    SHARE_OF_CONTRIBUTION(
            Role.SHARE,
            "s = c · (1 + 1/g) / (1 + G)",
            List.of(Role.CONTRIBUTION, Role.GROWTH, Role.WHOLE_GROWTH),
            in -> in.get(0).times(ONE.plus(divisor(in.get(1)).inverted())).over(base(ONE.plus(in.get(2))))),
    SHARE_CHANGE_OF_SHARES(
            Role.SHARE_CHANGE,
            "d = s − s0",
            List.of(Role.SHARE, Role.SHARE_BEFORE),
            in -> in.get(0).minus(in.get(1))),
    SHARE_CHANGE_OF_LEVELS(
            Role.SHARE_CHANGE,
            "d = V / T · (1 − (1 + G) / (1 + g))",
            List.of(Role.LEVEL, Role.WHOLE_LEVEL, Role.GROWTH, Role.WHOLE_GROWTH),
            in -> in.get(0).over(base(in.get(1))).times(gained(in.get(2), in.get(3)))),
    SHARE_CHANGE_OF_SHARE(
            Role.SHARE_CHANGE,
            "d = s · (1 − (1 + G) / (1 + g))",
            List.of(Role.SHARE, Role.GROWTH, Role.WHOLE_GROWTH),
            in -> in.get(0).times(gained(in.get(1), in.get(2)))),
    CONTRIBUTION_OF_LEVELS(
            Role.CONTRIBUTION,
            "c = V / T · (1 + G) · g / (1 + g)",
            List.of(Role.LEVEL, Role.WHOLE_LEVEL, Role.GROWTH, Role.WHOLE_GROWTH),
            in -> in.get(0)
                    .over(base(in.get(1)))
                    .times(base(ONE.plus(in.get(3))))
                    .times(increase(in.get(2)))),
    CONTRIBUTION_OF_SHARE(
            Role.CONTRIBUTION,
            "c = s · (1 + G) · g / (1 + g)",
            List.of(Role.SHARE, Role.GROWTH, Role.WHOLE_GROWTH),
            in -> in.get(0).times(base(ONE.plus(in.get(2)))).times(increase(in.get(1)))),
    CONTRIBUTION_OF_SHARE_BEFORE(
            Role.CONTRIBUTION,
            "c = (s − d) · g",
            List.of(Role.SHARE, Role.SHARE_CHANGE, Role.GROWTH),
            in -> in.get(0).minus(in.get(1)).times(in.get(2))),
    RATE_OF_LEVELS(
            Role.CONTRIBUTION_RATE,
            "r = V / T · (1 + 1/G) · g / (1 + g)",
            List.of(Role.LEVEL, Role.WHOLE_LEVEL, Role.GROWTH, Role.WHOLE_GROWTH),
            in -> in.get(0)
                    .over(base(in.get(1)))
                    .times(ONE.plus(divisor(in.get(3)).inverted()))
                    .times(increase(in.get(2)))),
    RATE_OF_SHARE(
            Role.CONTRIBUTION_RATE,
            "r = s · (1 + 1/G) · g / (1 + g)",
            List.of(Role.SHARE, Role.GROWTH, Role.WHOLE_GROWTH),
            in -> in.get(0).times(ONE.plus(divisor(in.get(2)).inverted())).times(increase(in.get(1)))),
    RATE_OF_CONTRIBUTION(
            Role.CONTRIBUTION_RATE,
            "r = c / G",
            List.of(Role.CONTRIBUTION, Role.WHOLE_GROWTH),
            in -> in.get(0).over(divisor(in.get(1))));

    private final Role target;
    private final String formula;
    private final List<Role> inputs;
    private final Function<List<Interval>, Interval> range;

    Relation(Role target, String formula, List<Role> inputs, Function<List<Interval>, Interval> range) {
        this.target = target;
        this.formula = formula;
        this.inputs = inputs;
        this.range = range;
    }

    public Role target() {
        return target;
    }

    public String formula() {
        return formula;
    }

    public List<Role> inputs() {
        return inputs;
    }

    /**
     * All values that follow from inputs in these intervals.
     *
     * @throws UndefinedException where the rounding of the inputs leaves the result undefined
     */
    public Interval range(List<Interval> values) {
        return range.apply(values);
    }

    /** How much of a level is its increase: g / (1 + g). */
    private static Interval increase(Interval growth) {
        return ONE.minus(base(ONE.plus(growth)).inverted());
    }

    /** How much of a share was gained on the year: 1 − (1 + G) / (1 + g). */
    private static Interval gained(Interval growth, Interval wholeGrowth) {
        return ONE.minus(base(ONE.plus(wholeGrowth)).over(base(ONE.plus(growth))));
    }

    private static Interval base(Interval level) {
        if (!level.isPositive()) {
            throw new UndefinedException(UndefinedException.Reason.BASE_NOT_POSITIVE);
        }
        return level;
    }

    private static Interval divisor(Interval growth) {
        if (growth.containsZero()) {
            throw new UndefinedException(UndefinedException.Reason.GROWTH_MAY_BE_ZERO);
        }
        return growth;
    }
}
