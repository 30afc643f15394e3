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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the query parameters of a dataset's observations. Each dimension is a parameter, so which ones there are is known only
 * with the dataset; all that is wrong is told at once, with what is allowed.
 */
record ObservationQueryReader(Shape shape, Clock clock, List<String> fixed) {

    private static final List<String> FIXED = List.of(
            "startPeriod",
            "endPeriod",
            "asOf",
            "includeHistory",
            "updatedAfter",
            "firstN",
            "lastN",
            "status",
            "source",
            "externalId",
            "limit",
            "cursor",
            "sort",
            "total",
            "format",
            "lang");
    private static final List<String> OF_CELLS =
            List.of("startPeriod", "endPeriod", "asOf", "firstN", "lastN", "status", "source", "externalId", "lang");

    ObservationQueryReader(Shape shape, Clock clock) {
        this(shape, clock, FIXED);
    }

    /** For formats that show one figure of a series and period: they know no history, no changes and no pages. */
    static ObservationQueryReader ofCells(Shape shape, Clock clock, List<String> more) {
        return new ObservationQueryReader(
                shape, clock, Stream.concat(OF_CELLS.stream(), more.stream()).toList());
    }

    ObservationQuery read(MultivaluedMap<String, String> parameters) {
        var problem = ObservationProblem.BAD_QUERY.problem();
        var query = ObservationQuery.of(shape.datasetId());
        parameters.forEach((name, values) -> {
            var axis = shape.axis(name);
            if (axis.isPresent()) {
                query.codes(name, codes(axis.get(), values, problem));
            } else if (!fixed.contains(name)) {
                problem.violation(shown(name), "unknown-parameter", known());
            } else if (values.size() > 1) {
                problem.violation(name, "given-once");
            }
        });
        if (parameters.containsKey("status")) {
            query.statuses(codes(shape.statuses(), "status", List.of(parameters.getFirst("status")), problem));
        }
        var from = period(parameters, "startPeriod", problem);
        var to = period(parameters, "endPeriod", problem);
        if (from != null && to != null && to.end().isBefore(from.start())) {
            problem.violation("endPeriod", "period-before", from.text());
        }
        var externalId = parameters.getFirst("externalId");
        if (externalId != null && !externalId.matches("(?s)[^:]+:.+")) {
            problem.violation("externalId", "system-and-id");
        }
        query.startsFrom(from == null ? null : from.start())
                .endsBy(to == null ? null : to.end())
                .firstN(number(parameters, "firstN", problem))
                .lastN(number(parameters, "lastN", problem))
                .asOf(moment(parameters, "asOf", "not-known-yet", 1, problem))
                .includeHistory(truth(parameters, "includeHistory", problem))
                .updatedAfter(moment(parameters, "updatedAfter", "moment-passed", 0, problem))
                .source(parameters.getFirst("source"))
                .externalId(externalId);
        problem.throwIfViolated();
        return query.build();
    }

    /** Codes with commas between them; {@code *} is all, and {@code ELEC*} all that begin so. */
    private static List<String> codes(Axis axis, List<String> values, ProblemException problem) {
        return codes(axis, axis.id(), values, problem);
    }

    private static List<String> codes(Axis axis, String field, List<String> values, ProblemException problem) {
        var codes = new ArrayList<String>();
        for (var value : values) {
            for (var code : Arrays.asList(value.split(",", -1))) {
                if (code.endsWith("*")) {
                    var begin = code.substring(0, code.length() - 1);
                    var found = axis.codes().keySet().stream()
                            .filter(known -> known.startsWith(begin))
                            .toList();
                    codes.addAll(found);
                    if (found.isEmpty()) {
                        problem.violation(field, "wildcard", shown(begin), axis.named());
                    }
                } else if (axis.knows(code)) {
                    codes.add(code);
                } else {
                    problem.violation(field, "code-asked", shown(code), axis.named());
                }
            }
        }
        return codes;
    }

    private static Integer number(MultivaluedMap<String, String> parameters, String name, ProblemException problem) {
        var text = parameters.getFirst(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,3}|10000")) {
            problem.violation(name, "n-of-series");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static boolean truth(MultivaluedMap<String, String> parameters, String name, ProblemException problem) {
        var text = parameters.getFirst(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            problem.violation(name, "true-or-false");
        }
        return "true".equals(text);
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

    /** A moment, or a day, which means its beginning or its end in the city. What will be known later nobody may ask. */
    private Instant moment(
            MultivaluedMap<String, String> parameters,
            String name,
            String ahead,
            int daysOn,
            ProblemException problem) {
        var text = parameters.getFirst(name);
        if (text == null) {
            return null;
        }
        var now = clock.instant();
        try {
            if (text.length() == 10) {
                var day = LocalDate.parse(text);
                if (day.isAfter(LocalDate.now(clock)) || day.getYear() < 1900) {
                    problem.violation(name, ahead);
                }
                var end = day.plusDays(daysOn).atStartOfDay(clock.getZone()).toInstant();
                return end.isAfter(now) ? null : end.minusNanos(1000);
            }
            var moment = Instant.parse(text);
            if (moment.isAfter(now) || moment.isBefore(Instant.parse("1900-01-01T00:00:00Z"))) {
                problem.violation(name, ahead);
            }
            return moment;
        } catch (DateTimeParseException refused) {
            problem.violation(name, "moment");
            return null;
        }
    }

    private String known() {
        return Stream.concat(shape.axes().stream().map(Axis::id), fixed.stream())
                .collect(Collectors.joining(", "));
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
