package city.promotion.stats.sdmx;

import city.promotion.stats.period.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as SDMX lets it be written, from its first day to its last.
 *
 * @param text as figures have it: {@code 2024-03} for {@code 2024-M03}
 */
record TimeSpan(String text, LocalDate start, LocalDate end) {

    private static final Pattern REPORTED = Pattern.compile("([12]\\d{3})-([AST])(\\d)");
    private static final Pattern DAY =
            Pattern.compile("([12]\\d{3}-\\d\\d-\\d\\d)(T[0-9:.]{5,18}(Z|[+-]\\d\\d:\\d\\d)?)?");

    static Optional<TimeSpan> parse(String written) {
        var text = written.replaceFirst("^(\\d{4})-M(\\d\\d)$", "$1-$2").replaceFirst("^(\\d{4})-A1$", "$1");
        var period = Period.parse(text);
        if (period.isPresent()) {
            return Optional.of(
                    new TimeSpan(text, period.get().start(), period.get().end()));
        }
        var reported = REPORTED.matcher(text);
        if (reported.matches()) {
            var months = reported.group(2).equals("S") ? 6 : 4;
            var number = Integer.parseInt(reported.group(3));
            if (!reported.group(2).equals("A") && number >= 1 && number <= 12 / months) {
                var start =
                        LocalDate.of(Integer.parseInt(reported.group(1)), 1, 1).plusMonths((number - 1L) * months);
                return Optional.of(
                        new TimeSpan(text, start, start.plusMonths(months).minusDays(1)));
            }
        }
        var day = DAY.matcher(text);
        if (day.matches()) {
            try {
                var date = LocalDate.parse(day.group(1));
                return Optional.of(new TimeSpan(text, date, date));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
