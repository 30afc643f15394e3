package city.promotion.stats.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All values from {@code low} to {@code high}, both included; null is an end that is open to infinity. Exact where each
 * interval stands once in a formula; where one stands twice, {@link #overCorners} is.
 */
public record Interval(Fraction low, Fraction high) {

    public static final Interval ALL = new Interval(null, null);
    public static final Interval ONE = of(Fraction.ONE);

    private static final int ENDS_TRIED = 6;

    public Interval {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high);
        }
    }

    public static Interval of(Fraction value) {
        return new Interval(value, value);
    }

    public static Interval of(Fraction low, Fraction high) {
        return new Interval(low, high);
    }

    /** What was printed as {@code value}: half a unit of its last digit to either side, whichever way halves were rounded. */
    public static Interval ofPrinted(BigDecimal value) {
        var half = BigDecimal.ONE.scaleByPowerOfTen(-value.scale()).divide(BigDecimal.valueOf(2));
        return new Interval(Fraction.of(value.subtract(half)), Fraction.of(value.add(half)));
    }

    public boolean isBounded() {
        return low != null && high != null;
    }

    public boolean isPositive() {
        return low != null && low.signum() > 0;
    }

    public boolean isNegative() {
        return high != null && high.signum() < 0;
    }

    public boolean containsZero() {
        return !isPositive() && !isNegative();
    }

    public boolean meets(Interval other) {
        return notAbove(low, other.high) && notAbove(other.low, high);
    }

    public boolean isWithin(Interval other) {
        return (other.low == null || low != null && low.compareTo(other.low) >= 0)
                && (other.high == null || high != null && high.compareTo(other.high) <= 0);
    }

    public Interval plus(Interval other) {
        return new Interval(
                both(low, other.low) ? low.plus(other.low) : null,
                both(high, other.high) ? high.plus(other.high) : null);
    }

    public Interval minus(Interval other) {
        return plus(other.negated());
    }

    public Interval negated() {
        return new Interval(high == null ? null : high.negated(), low == null ? null : low.negated());
    }

    /** The product; an end that is open to infinity makes an end open unless the other factor is exactly zero. */
    public Interval times(Interval other) {
        if (isBounded() && other.isBounded()) {
            return spanning(Stream.of(
                    low.times(other.low), low.times(other.high), high.times(other.low), high.times(other.high)));
        }
        if (!notNegative(this)) {
            return notNegative(negated()) ? negated().times(other).negated() : ALL;
        }
        if (!notNegative(other)) {
            return notNegative(other.negated()) ? times(other.negated()).negated() : ALL;
        }
        return new Interval(low.times(other.low), both(high, other.high) ? high.times(other.high) : null);
    }

    /** One divided by it; it must not contain zero. */
    public Interval inverted() {
        if (containsZero()) {
            throw new ArithmeticException("Division by an interval that contains zero");
        }
        return isPositive()
                ? new Interval(high == null ? Fraction.ZERO : high.inverted(), low.inverted())
                : new Interval(high.inverted(), low == null ? Fraction.ZERO : low.inverted());
    }

    public Interval over(Interval other) {
        return times(other.inverted());
    }

    /**
     * The range of a formula that is a ratio of linear terms in each of its inputs: such a formula has its least and its
     * greatest value where every input is at one of its ends.
     */
    public static Interval overCorners(List<Interval> inputs, Function<List<Fraction>, Fraction> formula) {
        if (inputs.size() > ENDS_TRIED || !inputs.stream().allMatch(Interval::isBounded)) {
            throw new IllegalArgumentException("Corners of an unbounded box or of too many sides");
        }
        var corners = Stream.of(List.<Fraction>of());
        for (var input : inputs) {
            corners = corners.flatMap(corner -> Stream.of(input.low, input.high)
                    .map(end -> Stream.concat(corner.stream(), Stream.of(end)).toList()));
        }
        return spanning(corners.map(formula));
    }

    /** The lower end rounded down to so many decimals, null if there is none. */
    public BigDecimal lowRounded(int decimals) {
        return rounded(low, decimals, RoundingMode.FLOOR);
    }

    /** The upper end rounded up to so many decimals, null if there is none. */
    public BigDecimal highRounded(int decimals) {
        return rounded(high, decimals, RoundingMode.CEILING);
    }

    private static BigDecimal rounded(Fraction end, int decimals, RoundingMode mode) {
        return end == null ? null : end.rounded(decimals, mode);
    }

    private static Interval spanning(Stream<Fraction> values) {
        var all = values.sorted().toList();
        return new Interval(all.get(0), all.get(all.size() - 1));
    }

    private static boolean notNegative(Interval interval) {
        return interval.low != null && interval.low.signum() >= 0;
    }

    private static boolean notAbove(Fraction low, Fraction high) {
        return low == null || high == null || low.compareTo(high) <= 0;
    }

    private static boolean both(Fraction one, Fraction other) {
        return one != null && other != null;
    }
}
