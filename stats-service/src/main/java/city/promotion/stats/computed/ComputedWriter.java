package city.promotion.stats.computed;

import static city.promotion.stats.reckoning.FigureNames.inAll;
import static city.promotion.stats.reckoning.FigureNames.text;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.exact.Interval;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.reckoning.FigureNames.Words;
import city.promotion.stats.reckoning.FigureRange;
import city.promotion.stats.reckoning.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Tells computed figures with their inputs. */
record ComputedWriter(String datasetId, Words words, Map<String, Observation> vintages) {

    private static final int MOST_DECIMALS = 6;

    ComputedResponse write(Map.Entry<ComputedKey, Result> entry) {
        var key = entry.getKey();
        var result = entry.getValue();
        var slot = result.slot();
        var inputs = result.inputs().stream()
                .map(input -> vintages.get(input.printed().ref()))
                .toList();
        var multiplier = slot.measure() == Measure.LEVEL
                ? result.inputs().get(0).printed().value().multiplier()
                : 0;
        var unit = key.codes().get("UNIT_MEASURE");
        var value = result.refused() == null ? value(result, multiplier, unit) : null;
        return new ComputedResponse(
                datasetId,
                key.key(),
                key.codes(),
                key.period(),
                inAll(language -> words.name(slot.measure(), slot.subject().codes(), key.period(), language)),
                value,
                result.refused() == null ? FigureRange.from(result.interval(), slot.measure(), multiplier, unit) : null,
                result.method(),
                result.formula(),
                inputs.stream().map(ComputedInput::from).toList(),
                inputs.stream()
                        .map(Observation::knownFrom)
                        .max(Comparator.comparing((Instant known) -> known))
                        .orElse(null),
                result.refused() == null ? null : result.refused().name(),
                explanation(result, value));
    }

    private LocalizedText explanation(Result result, Quantity value) {
        if (result.refused() != null) {
            var key = "refused." + result.refused().name().toLowerCase(Locale.ROOT);
            return inAll(language -> text(language, key, words.list(result.inputs(), language)));
        }
        return inAll(language -> text(
                language,
                "computed",
                result.formula(),
                words.list(result.inputs(), language),
                words.range(result.interval(), result.slot().measure(), value, language)));
    }

    /** Up to the first digit that is open: more would claim what nobody knows. With one end only, that end as a bound. */
    private static Quantity value(Result result, int multiplier, String unit) {
        var measure = result.slot().measure();
        var interval = Words.shown(result.interval(), measure, multiplier);
        if (!interval.isBounded()) {
            var bound =
                    interval.low() == null ? interval.highRounded(MOST_DECIMALS) : interval.lowRounded(MOST_DECIMALS);
            return new Quantity(
                    bound.toPlainString(),
                    multiplier,
                    unit,
                    interval.low() == null ? Qualifier.NEARLY : Qualifier.AT_LEAST);
        }
        var point = Words.shown(Interval.of(result.point()), measure, multiplier);
        var decimals = decimals(interval);
        return new Quantity(
                point.low().rounded(decimals, RoundingMode.HALF_UP).toPlainString(), multiplier, unit, Qualifier.ABOUT);
    }

    private static int decimals(Interval interval) {
        var width = interval.high().minus(interval.low()).rounded(MOST_DECIMALS, RoundingMode.CEILING);
        var unit = BigDecimal.ONE;
        var decimals = 0;
        while (decimals < MOST_DECIMALS && unit.compareTo(width) > 0) {
            unit = unit.movePointLeft(1);
            decimals++;
        }
        return decimals;
    }
}
