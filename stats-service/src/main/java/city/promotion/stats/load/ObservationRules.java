package city.promotion.stats.load;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.source.Source;
import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.period.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a figure must be like to enter a dataset; every rule is tried on every row.
 *
 * @param shape of the dataset
 * @param sources what a figure cites that names no source of its own
 */
record ObservationRules(Shape shape, List<Source> sources) {

    private static final int LONGEST_COMMENT = 1000;
    private static final List<String> QUALIFIERS =
            Arrays.stream(Qualifier.values()).map(Qualifier::name).toList();
    private static final Set<String> MISSING = Set.of("O", "M", "L", "Q");
    private static final Set<String> RELATIVE = Set.of("PT", "PP", "PT_USD", "PP_USD");

    /** Which unit each relative figure is in, with {@code _USD} where it speaks of dollars; a level is in none of these. */
    private static final Map<String, String> UNIT_OF =
            Map.of("GY", "PT", "SHARE", "PT", "CONTRIB_RATE", "PT", "SHARE_CHANGE", "PP", "CONTRIB", "PP");

    /** The figure, or null after adding what is wrong with it to {@code all}. */
    ObservationRow judge(ObservationRequest request, String field, ProblemException all) {
        var problem = all.violations().isEmpty() ? all : LoadProblem.REFUSED.problem();
        var dimensions = request.dimensions();
        if (dimensions == null) {
            problem.violation(field + ".dimensions", "required");
            dimensions = Map.of();
        } else {
            shape.check(dimensions, field + ".dimensions", problem);
        }
        var period = period(request.period(), dimensions.get("FREQ"), field + ".period", problem);
        var unit = dimensions.get("UNIT_MEASURE");
        checkUnit(unit, dimensions.get("TRANSFORMATION"), field + ".dimensions.UNIT_MEASURE", problem);
        var status = request.status() == null ? "A" : request.status();
        if (!shape.statuses().offers(status)) {
            problem.violation(
                    field + ".status",
                    "code",
                    shape.statuses().id(),
                    shape.statuses().named());
        }
        var confidentiality = request.confidentiality() == null ? "F" : request.confidentiality();
        if (!shape.confidentialities().offers(confidentiality)) {
            problem.violation(
                    field + ".confidentiality",
                    "code",
                    shape.confidentialities().id(),
                    shape.confidentialities().named());
        }
        var deleted = Boolean.TRUE.equals(request.deleted());
        if (deleted && request.value() != null) {
            problem.violation(field + ".value", "value-of-deleted");
        }
        var value = deleted ? null : value(request.value(), unit, status, field + ".value", problem);
        var comment = comment(request.comment(), field + ".comment", problem);
        var wrong = problem.violations();
        if (!wrong.isEmpty()) {
            if (problem != all) {
                wrong.forEach(violation -> all.violation(violation.field(), violation.code(), violation.args()));
            }
            return null;
        }
        var codes = new ArrayList<String>(dimensions.size());
        for (var axis : shape.axes()) {
            codes.add(axis.id() + "=" + dimensions.get(axis.id()));
        }
        return new ObservationRow(
                shape.key(dimensions),
                codes,
                period,
                value,
                status,
                confidentiality,
                deleted,
                comment,
                request.externalIds() == null ? List.of() : request.externalIds(),
                request.sources() == null || request.sources().isEmpty() ? sources : request.sources());
    }

    private static Period period(String text, String frequency, String field, ProblemException problem) {
        if (text == null) {
            problem.violation(field, "required");
            return null;
        }
        var period = Period.parse(text).orElse(null);
        if (period == null) {
            problem.violation(field, "period");
        } else if (frequency != null && !frequency.equals(period.frequency())) {
            problem.violation(field, "period-frequency", frequency);
        }
        return period;
    }

    private static void checkUnit(String unit, String transformation, String field, ProblemException problem) {
        if (unit == null || transformation == null) {
            return;
        }
        var needed = UNIT_OF.get(transformation);
        if (needed != null && !unit.equals(needed) && !unit.equals(needed + "_USD")) {
            problem.violation(field, "unit-of-transformation", transformation, needed + ", " + needed + "_USD");
        } else if (needed == null && RELATIVE.contains(unit)) {
            problem.violation(field, "unit-of-level", transformation, unit);
        }
    }

    private static Quantity value(
            FigureRequest figure, String unit, String status, String field, ProblemException problem) {
        if (figure == null) {
            if (!MISSING.contains(status)) {
                problem.violation(
                        field,
                        "value-needed",
                        status,
                        String.join(", ", MISSING.stream().sorted().toList()));
            }
            return null;
        }
        if (MISSING.contains(status)) {
            problem.violation(field, "value-unwanted", status);
        }
        if (unit != null && figure.unit() != null && !unit.equals(figure.unit())) {
            problem.violation(field + ".unit", "unit-differs", unit);
        }
        var qualifier = figure.qualifier() == null ? "EXACT" : figure.qualifier();
        if (!QUALIFIERS.contains(qualifier)) {
            problem.violation(field + ".qualifier", "one-of", String.join(", ", QUALIFIERS));
        }
        return collect(
                field,
                problem,
                () -> new Quantity(
                        figure.value(),
                        figure.multiplier(),
                        figure.unit(),
                        QUALIFIERS.contains(qualifier) ? Qualifier.valueOf(qualifier) : Qualifier.EXACT));
    }

    private static LocalizedText comment(Map<String, String> texts, String field, ProblemException problem) {
        if (texts == null) {
            return null;
        }
        for (var text : texts.entrySet()) {
            if (text.getValue() != null && text.getValue().length() > LONGEST_COMMENT) {
                problem.violation(field + "." + text.getKey(), "too-long", LONGEST_COMMENT);
            }
        }
        return collect(field, problem, () -> new LocalizedText(texts));
    }

    /** Makes a value that judges itself, and takes over what it refuses. */
    private static <T> T collect(String field, ProblemException problem, Supplier<T> make) {
        try {
            return make.get();
        } catch (ProblemException refused) {
            for (var violation : refused.violations()) {
                var path = violation.field().isEmpty() ? field : field + "." + violation.field();
                problem.violation(path, violation.code(), violation.args());
            }
            return null;
        }
    }
}
