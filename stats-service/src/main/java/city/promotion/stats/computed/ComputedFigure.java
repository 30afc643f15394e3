package city.promotion.stats.computed;

import city.promotion.stats.observation.Observation;
import city.promotion.stats.period.Period;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One computed figure, as formats of figures write it.
 *
 * @param observation under its key and period; its comment tells how it was computed, its sources are those of its inputs
 * @param method name of the formula
 * @param low lower end of what rounding leaves open, in the figure's unit and power of ten; null if it has none
 * @param high upper end
 * @param inputs the printed figures that it follows from, {@code key period = value}, each with the moment since which it is known
 */
public record ComputedFigure(Observation observation, String method, String low, String high, String inputs) {

    private static final String FREE = "F";

    static ComputedFigure from(ComputedResponse computed, Map<String, Observation> vintages) {
        var period = Period.parse(computed.period()).orElseThrow();
        var used = computed.inputs().stream()
                .map(input -> vintages.get(input.id().toString()))
                .toList();
        var observation = new Observation(
                UUID.nameUUIDFromBytes((computed.datasetId() + computed.key() + " " + computed.period())
                        .getBytes(StandardCharsets.UTF_8)),
                computed.key(),
                List.copyOf(computed.dimensions().values()),
                computed.period(),
                period.start(),
                period.end(),
                computed.value(),
                "A",
                used.stream()
                        .map(Observation::confidentiality)
                        .filter(code -> !code.equals(FREE))
                        .findFirst()
                        .orElse(FREE),
                computed.explanation(),
                null,
                computed.knownFrom(),
                null,
                false,
                List.of(),
                used.stream()
                        .flatMap(input -> input.sources().stream())
                        .distinct()
                        .toList());
        var interval = computed.interval();
        return new ComputedFigure(
                observation,
                computed.method(),
                interval.low(),
                interval.high(),
                computed.inputs().stream()
                        .map(input -> input.key() + " " + input.period() + " = "
                                + input.value().value() + " @ " + input.knownFrom())
                        .collect(Collectors.joining("; ")));
    }

    boolean liesBetween(LocalDate from, LocalDate to) {
        return (from == null || !observation.starts().isBefore(from))
                && (to == null || !observation.ends().isAfter(to));
    }
}
