package city.promotion.stats.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code c[X]=…} asks of one component: commas are OR, pluses are AND, and AND binds more closely.
 *
 * @param alternatives one of them must hold, with all its terms
 */
record Filter(String component, List<List<Term>> alternatives) {

    private static final Pattern TERM = Pattern.compile("(?:(eq|ne|lt|le|gt|ge|co|nc|sw|ew):)?+(.+)", Pattern.DOTALL);
    private static final int MOST_TERMS = 500;

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
                if (!term.matches() || ++terms > MOST_TERMS) {
                    throw SdmxProblem.SYNTAX.problem().violation("c[" + component + "]", "sdmx-filter");
                }
                all.add(new Term(term.group(1) == null ? "eq" : term.group(1), term.group(2)));
            }
            alternatives.add(all);
        }
        return new Filter(component, alternatives);
    }

    boolean holds(String code) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(term -> term.holds(code)));
    }

    boolean holds(TimeSpan time) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(term -> term.holds(time)));
    }
}
