package city.promotion.stats.period;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year, quarter or month as written on the wire: {@code 2024}, {@code 2024-Q1}, {@code 2024-03}.
 *
 * @param frequency code of the list FREQ: A, Q or M
 * @param start first day
 * @param end last day
 */
public record Period(String text, String frequency, LocalDate start, LocalDate end) {

    private static final Pattern FORM = Pattern.compile("([12]\\d{3})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

    /** The period that the text names, or nothing if it names none. */
    public static Optional<Period> parse(String text) {
        var matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var year = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 1);
        if (matcher.group(2) != null) {
            var start = year.plusMonths(3L * (Integer.parseInt(matcher.group(2)) - 1));
            return Optional.of(new Period(text, "Q", start, start.plusMonths(3).minusDays(1)));
        }
        if (matcher.group(3) != null) {
            var start = year.withMonth(Integer.parseInt(matcher.group(3)));
            return Optional.of(new Period(text, "M", start, start.plusMonths(1).minusDays(1)));
        }
        return Optional.of(new Period(text, "A", year, year.plusYears(1).minusDays(1)));
    }
}
