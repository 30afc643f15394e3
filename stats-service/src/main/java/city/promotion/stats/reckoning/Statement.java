package city.promotion.stats.reckoning;

import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.exact.Fraction;
import city.promotion.stats.exact.Interval;
import java.math.BigDecimal;

/**
 * What a printed figure claims: that a measure of a subject over some months lies in an interval.
 *
 * @param interval in whole units; per cent and percentage points as fractions
 */
public record Statement(Printed printed, Measure measure, Subject subject, Span span, Interval interval) {

    private static final Interval HUNDREDTH = Interval.of(Fraction.of(1, 100));

    /** The values that may have been printed so. What is only about a value says nothing that could be refuted. */
    static Interval claimed(Quantity value, Measure measure) {
        var factor = Interval.of(Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(value.multiplier())));
        var printed = Interval.ofPrinted(value.printed());
        var exactly = Fraction.of(value.printed());
        var claimed = switch (value.qualifier()) {
            case EXACT -> printed;
            case OVER, AT_LEAST -> Interval.of(exactly, null);
            case NEARLY -> Interval.of(null, exactly);
            case ABOUT -> Interval.ALL;
        };
        var scaled = claimed.times(factor);
        return measure.unit() == null ? scaled : scaled.times(HUNDREDTH);
    }

    /** The value as it stands there, without what rounding leaves open. */
    public Fraction asPrinted() {
        var value = Fraction.of(printed.value().toBigDecimal());
        return measure.unit() == null ? value : value.times(Fraction.of(1, 100));
    }

    /** What it is about. */
    public Slot slot() {
        return new Slot(measure, subject, span);
    }

    /** What a statement may be about. */
    public record Slot(Measure measure, Subject subject, Span span) {}
}
