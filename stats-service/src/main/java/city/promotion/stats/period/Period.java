package city.promotion.stats.period;

import city.promotion.conventions.language.Language;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
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

    /** The period of the same length that follows. */
    public Period next() {
        var start = end.plusDays(1);
        return switch (frequency) {
            case "A" -> new Period(String.valueOf(start.getYear()), "A", start, end.plusYears(1));
            case "Q" ->
                new Period(
                        start.getYear() + "-Q" + quarter(start),
                        "Q",
                        start,
                        start.plusMonths(3).minusDays(1));
            default ->
                new Period(
                        "%d-%02d".formatted(start.getYear(), start.getMonthValue()),
                        "M",
                        start,
                        start.plusMonths(1).minusDays(1));
        };
    }

    /** What people call it: {@code Q1 2024}, {@code 2024年一季度}, {@code 2024年第1四半期}. */
    public String in(Language language) {
        var year = start.getYear();
        return switch (frequency) {
            case "A" -> language == Language.EN ? String.valueOf(year) : year + "年";
            case "Q" ->
                switch (language) {
                    case EN -> "Q" + quarter(start) + " " + year;
                    case ZH -> year + "年" + "一二三四".charAt(quarter(start) - 1) + "季度";
                    case JA -> year + "年第" + quarter(start) + "四半期";
                };
            default ->
                language == Language.EN
                        ? start.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + year
                        : year + "年" + start.getMonthValue() + "月";
        };
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() - 1) / 3 + 1;
    }
}
