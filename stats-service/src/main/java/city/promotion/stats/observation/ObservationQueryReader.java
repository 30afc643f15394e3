package city.promotion.stats.observation;

import city.promotion.conventions.problem.ProblemException;
import city.promotion.stats.dataset.Datasets.Axis;
import city.promotion.stats.dataset.Datasets.Shape;
import city.promotion.stats.period.Period;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the query parameters of a dataset's observations. Each dimension is a parameter, so which ones there are is known only
 * with the dataset; all that is wrong is told at once, with what is allowed.
 */
record ObservationQueryReader(Shape shape, Clock clock) {

    private static final List<String> FIXED = List.of(
            "startPeriod",
            "endPeriod",
            "asOf",
            "source",
            "externalId",
            "limit",
            "cursor",
            "sort",
            "total",
            "format",
            "lang");

    ObservationQuery read(MultivaluedMap<String, String> parameters) {
        var problem = ObservationProblem.BAD_QUERY.problem();
        var codes = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var axis = shape.axis(name);
            if (axis.isPresent()) {
                codes.put(name, codes(axis.get(), values, problem));
            } else if (!FIXED.contains(name)) {
                problem.violation(shown(name), "unknown-parameter", known());
            } else if (values.size() > 1) {
                problem.violation(name, "given-once");
            }
        });
        var from = period(parameters, "startPeriod", problem);
        var to = period(parameters, "endPeriod", problem);
        if (from != null && to != null && to.end().isBefore(from.start())) {
            problem.violation("endPeriod", "period-before", from.text());
        }
        var externalId = parameters.getFirst("externalId");
        if (externalId != null && !externalId.matches("(?s)[^:]+:.+")) {
            problem.violation("externalId", "system-and-id");
        }
        var asOf = asOf(parameters.getFirst("asOf"), problem);
        problem.throwIfViolated();
        return new ObservationQuery(
                shape.datasetId(), codes, from, to, asOf, parameters.getFirst("source"), externalId);
    }

    private static List<String> codes(Axis axis, List<String> values, ProblemException problem) {
        var codes = new ArrayList<String>();
        for (var value : values) {
            for (var code : Arrays.asList(value.split(",", -1))) {
                if (axis.knows(code)) {
                    codes.add(code);
                } else {
                    problem.violation(axis.id(), "code-asked", shown(code), axis.named());
                }
            }
        }
        return codes;
    }

    private static Period period(MultivaluedMap<String, String> parameters, String name, ProblemException problem) {
        var text = parameters.getFirst(name);
        if (text == null) {
            return null;
        }
        var period = Period.parse(text).orElse(null);
        if (period == null) {
            problem.violation(name, "period");
        }
        return period;
    }

    /** A moment, or a day, which means its end in the city. What will be known at a later moment nobody may ask. */
    private Instant asOf(String text, ProblemException problem) {
        if (text == null) {
            return null;
        }
        var now = clock.instant();
        try {
            if (text.length() == 10) {
                var day = LocalDate.parse(text);
                if (day.isAfter(LocalDate.now(clock)) || day.getYear() < 1900) {
                    problem.violation("asOf", "not-known-yet");
                }
                var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
                return end.isAfter(now) ? null : end.minusNanos(1000);
            }
            var moment = Instant.parse(text);
            if (moment.isAfter(now) || moment.isBefore(Instant.parse("1900-01-01T00:00:00Z"))) {
                problem.violation("asOf", "not-known-yet");
            }
            return moment;
        } catch (DateTimeParseException refused) {
            problem.violation("asOf", "moment");
            return null;
        }
    }

    private String known() {
        return Stream.concat(shape.axes().stream().map(Axis::id), FIXED.stream())
                .collect(Collectors.joining(", "));
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
