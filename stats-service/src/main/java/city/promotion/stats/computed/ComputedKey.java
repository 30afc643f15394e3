package city.promotion.stats.computed;

import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.reckoning.Printed;
import city.promotion.stats.reckoning.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Under which dimensions and period a computed figure stands.
 *
 * @param codes in the order of the dimensions
 */
record ComputedKey(Map<String, String> codes, String period) {

    /** Nothing where the months of the figure have no period of their own, such as February to March. */
    static Optional<ComputedKey> of(Result result, Shape shape) {
        return time(result, shape).map(time -> {
            var slot = result.slot();
            var codes = new LinkedHashMap<String, String>();
            for (var axis : shape.axes()) {
                codes.put(
                        axis.id(),
                        switch (axis.id()) {
                            case "FREQ" -> time.frequency;
                            case "ACCUM" -> time.accumulation;
                            case "TRANSFORMATION" -> slot.measure().code();
                            case "UNIT_MEASURE" ->
                                slot.measure().unit() == null
                                        ? slot.subject().unit()
                                        : slot.measure().unit();
                            default -> slot.subject().codes().get(axis.id());
                        });
            }
            return new ComputedKey(codes, time.period);
        });
    }

    private static Optional<Time> time(Result result, Shape shape) {
        var span = result.slot().span();
        for (var input : result.inputs()) {
            if (input.span().equals(span)) {
                return Optional.of(Time.of(input.printed(), span));
            }
        }
        for (var input : result.inputs()) {
            if (input.span().yearBefore().equals(span)) {
                return Optional.of(Time.of(input.printed(), span));
            }
        }
        return shape.axis("ACCUM").isPresent() ? named(span) : Optional.empty();
    }

    private static Optional<Time> named(Span span) {
        if (span.first() == span.last()) {
            return Optional.of(new Time("M", "CUR", span.text()));
        }
        if (span.first() == 1 && span.last() == 12) {
            return Optional.of(new Time("A", "YTD", span.text()));
        }
        if (span.first() == 1) {
            return Optional.of(
                    span.last() % 3 == 0
                            ? new Time("Q", "YTD", "%d-Q%d".formatted(span.year(), span.last() / 3))
                            : new Time("M", "YTD", "%d-%02d".formatted(span.year(), span.last())));
        }
        return span.text().contains("Q") ? Optional.of(new Time("Q", "CUR", span.text())) : Optional.empty();
    }

    String key() {
        return String.join(".", codes.values());
    }

    private record Time(String frequency, String accumulation, String period) {

        static Time of(Printed like, Span span) {
            return new Time(
                    like.codes().get("FREQ"),
                    like.codes().get("ACCUM"),
                    span.year() + like.period().text().substring(4));
        }
    }
}
