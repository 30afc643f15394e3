package city.promotion.stats.sdmx;

import city.promotion.stats.observation.ObservationQuery;
import city.promotion.stats.observation.ObservationQuery.Comparison;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code c[X]=…} asks of one component: commas are OR, pluses are AND, and AND binds more closely.
 *
 * @param alternatives one of them must hold, with all its terms
 */
record Filter(String component, List<List<Term>> alternatives) {

    private static final Pattern TERM = Pattern.compile("(?:(eq|ne|lt|le|gt|ge|co|nc|sw|ew):)?+(.+)", Pattern.DOTALL);
    private static final int MOST_TERMS = 500;
    private static final Set<String> NUMBERS =
            Set.of("OBS_VALUE", "UNIT_MULT", "DECIMALS", "INTERVAL_LOW", "INTERVAL_HIGH");
    private static final Set<String> MOMENTS = Set.of("KNOWN_FROM", "KNOWN_TO");
    private static final Set<String> COMPARED = Set.of("eq", "ne", "lt", "le", "gt", "ge");

    /** One comparison. */
    record Term(String operator, String value) {

        boolean holds(String code) {
            return switch (operator) {
                case "eq" -> code.equals(value);
                case "ne" -> !code.equals(value);
                case "lt" -> code.compareTo(value) < 0;
                case "le" -> code.compareTo(value) <= 0;
                case "gt" -> code.compareTo(value) > 0;
                case "ge" -> code.compareTo(value) >= 0;
                case "co" -> code.contains(value);
                case "nc" -> !code.contains(value);
                case "sw" -> code.startsWith(value);
                default -> code.endsWith(value);
            };
        }

        /** Whether what compares so with the value is asked for: below zero is less. */
        boolean holds(int compared) {
            return switch (operator) {
                case "eq" -> compared == 0;
                case "ne" -> compared != 0;
                case "lt" -> compared < 0;
                case "le" -> compared <= 0;
                case "gt" -> compared > 0;
                default -> compared >= 0;
            };
        }

        /** The same of times, which are compared by their days. */
        boolean holds(TimeSpan time) {
            return switch (operator) {
                case "lt" -> time.end().isBefore(asTime().start());
                case "le" -> !time.end().isAfter(asTime().end());
                case "gt" -> time.start().isAfter(asTime().end());
                case "ge" -> !time.start().isBefore(asTime().start());
                case "eq" -> time.text().equals(asTime().text());
                case "ne" -> !time.text().equals(asTime().text());
                default -> holds(time.text());
            };
        }

        TimeSpan asTime() {
            return TimeSpan.parse(value)
                    .orElseThrow(() -> SdmxProblem.SYNTAX.problem().violation("c[TIME_PERIOD]", "sdmx-time"));
        }
    }

    static Filter parse(String component, String text) {
        var alternatives = new ArrayList<List<Term>>();
        var terms = 0;
        for (var alternative : text.split(",", -1)) {
            var all = new ArrayList<Term>();
            for (var part : alternative.split("\\+", -1)) {
                var term = TERM.matcher(part);
                if (!term.matches() || ++terms > MOST_TERMS || part.indexOf('\0') >= 0) {
                    throw SdmxProblem.SYNTAX.problem().violation("c[" + component + "]", "sdmx-filter");
                }
                all.add(new Term(term.group(1) == null ? "eq" : term.group(1), term.group(2)));
            }
            alternatives.add(all);
        }
        return new Filter(component, alternatives);
    }

    static boolean isNumber(String component) {
        return NUMBERS.contains(component);
    }

    /** Whether the operator tells before from behind, and not what a text holds. */
    static boolean isCompared(String operator) {
        return COMPARED.contains(operator);
    }

    /** What figures are asked for: numbers and moments must be such, and moments are not looked into. */
    ObservationQuery.Filter ofFigures() {
        return new ObservationQuery.Filter(
                component,
                alternatives.stream()
                        .map(all -> all.stream().map(this::comparison).toList())
                        .toList());
    }

    private Comparison comparison(Term term) {
        if (NUMBERS.contains(component) && COMPARED.contains(term.operator())) {
            if (!term.value().matches("-?\\d{1,40}(\\.\\d{1,40})?")) {
                throw SdmxProblem.SYNTAX.problem().violation("c[" + component + "]", "sdmx-decimal");
            }
        } else if (MOMENTS.contains(component)) {
            if (!COMPARED.contains(term.operator())) {
                throw Face.V2.semantics().problem().violation("c[" + component + "]", "sdmx-moment");
            }
            return new Comparison(term.operator(), moment(term.value()));
        }
        return new Comparison(term.operator(), term.value());
    }

    private String moment(String text) {
        try {
            var moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isAfter(Parameters.EARLIEST) && moment.isBefore(Parameters.LATEST)) {
                return moment.toString();
            }
        } catch (DateTimeException unreadable) {
            throw SdmxProblem.SYNTAX.problem().violation("c[" + component + "]", "sdmx-moment");
        }
        throw SdmxProblem.SYNTAX.problem().violation("c[" + component + "]", "sdmx-moment");
    }

    boolean holds(String code) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(term -> term.holds(code)));
    }

    boolean holds(TimeSpan time) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(term -> term.holds(time)));
    }
}
