package city.promotion.stats.consistency;

import city.promotion.stats.exact.Fraction;
import city.promotion.stats.exact.Interval;
import city.promotion.stats.exact.LinearForm;
import city.promotion.stats.reckoning.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A whole, now and a year before, with the figures on its parts that are linear only once the ratio of the two is known: the
 * change of a share, and the rate of contribution, which turns its sign where the whole stops growing.
 *
 * @param now the whole's level
 * @param before its level a year before
 * @param growth what is printed of its growth, null if nothing
 */
record Movement(LinearForm now, LinearForm before, Interval growth, List<Claim> claims) {

    /** What is printed of a part. */
    record Claim(Measure measure, LinearForm now, LinearForm before, Interval interval, int reason) {}

    /**
     * What is true of all levels whose ratio before : now lies in the range; exactly what is claimed where the range is one
     * value, and less than that otherwise.
     */
    List<Condition> within(Interval ratio) {
        var conditions = new ArrayList<Condition>();
        conditions.add(Condition.positive(now, -1));
        conditions.add(Condition.positive(before, -1));
        conditions.add(Condition.notNegative(before.minus(now.times(ratio.low())), -1));
        if (ratio.high() != null) {
            conditions.add(Condition.notNegative(now.times(ratio.high()).minus(before), -1));
        }
        for (var claim : claims) {
            if (claim.measure() == Measure.SHARE_CHANGE) {
                addShareChange(claim, ratio, conditions);
            } else {
                addRate(claim, ratio, conditions);
            }
        }
        return conditions;
    }

    /** V/T − V0/T0 ≥ d means V·(T0/T) − V0 ≥ d·T0, and since no level is negative, V times the ratio is within V times its ends. */
    private void addShareChange(Claim claim, Interval ratio, List<Condition> conditions) {
        var least = claim.interval().low();
        var most = claim.interval().high();
        if (least != null && ratio.high() != null) {
            conditions.add(Condition.notNegative(
                    claim.now().times(ratio.high()).minus(claim.before()).minus(before.times(least)), claim.reason()));
        }
        if (most != null) {
            conditions.add(Condition.notNegative(
                    before.times(most).minus(claim.now().times(ratio.low())).plus(claim.before()), claim.reason()));
        }
    }

    private void addRate(Claim claim, Interval ratio, List<Condition> conditions) {
        if (!isOneSided(ratio)) {
            return;
        }
        var grows = ratio.high() != null && ratio.high().compareTo(Fraction.ONE) <= 0;
        var step = grows ? now.minus(before) : before.minus(now);
        var part = grows ? claim.now().minus(claim.before()) : claim.before().minus(claim.now());
        conditions.add(Condition.positive(step, claim.reason()));
        if (claim.interval().low() != null) {
            conditions.add(
                    Condition.notNegative(part.minus(step.times(claim.interval().low())), claim.reason()));
        }
        if (claim.interval().high() != null) {
            conditions.add(
                    Condition.notNegative(step.times(claim.interval().high()).minus(part), claim.reason()));
        }
    }

    /** Whether {@link #within} leaves nothing out. */
    boolean isExact(Interval ratio) {
        return ratio.isBounded() && ratio.low().equals(ratio.high())
                || claims.stream().noneMatch(claim -> claim.measure() == Measure.SHARE_CHANGE) && isOneSided(ratio);
    }

    private static boolean isOneSided(Interval ratio) {
        return ratio.low().compareTo(Fraction.ONE) >= 0
                || ratio.high() != null && ratio.high().compareTo(Fraction.ONE) <= 0;
    }

    /** Where to divide a range of ratios: at what the printed growth says and where growth turns, then in the middle. */
    Fraction divider(Interval ratio) {
        var hints = Stream.of(Fraction.ONE);
        if (growth != null) {
            hints = Stream.concat(
                    Stream.of(growth.low(), growth.high())
                            .filter(end -> end != null && end.compareTo(Fraction.ONE.negated()) > 0)
                            .map(end -> end.plus(Fraction.ONE).inverted()),
                    hints);
        }
        return hints.filter(hint ->
                        hint.compareTo(ratio.low()) > 0 && (ratio.high() == null || hint.compareTo(ratio.high()) < 0))
                .findFirst()
                .orElseGet(() -> middle(ratio));
    }

    private static Fraction middle(Interval ratio) {
        return ratio.high() == null
                ? ratio.low().plus(ratio.low()).plus(Fraction.ONE)
                : ratio.low().plus(ratio.high()).times(Fraction.of(1, 2));
    }

    Movement renumbered(UnaryOperator<LinearForm> renumber) {
        return new Movement(
                renumber.apply(now),
                renumber.apply(before),
                growth,
                claims.stream()
                        .map(claim -> new Claim(
                                claim.measure(),
                                renumber.apply(claim.now()),
                                renumber.apply(claim.before()),
                                claim.interval(),
                                claim.reason()))
                        .toList());
    }
}
