package city.promotion.events.wording;

import city.promotion.conventions.date.Half;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of one language for what calendars and programmes say. */
public final class Wording {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle texts;

    private Wording(Language language) {
        this.language = language;
        texts = ResourceBundle.getBundle(
                "wording.Wording", language.locale(), Thread.currentThread().getContextClassLoader(), EXACT);
    }

    public static Wording in(Language language) {
        return new Wording(language);
    }

    public Language language() {
        return language;
    }

    /** The text of that key with {@code {0}}, {@code {1}} … filled. */
    public String text(String key, Object... args) {
        var text = texts.getString(key);
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }

    /** All texts whose keys begin so, by the rest of their keys. */
    public Map<String, String> all(String prefix) {
        return texts.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), texts::getString));
    }

    /** The date as precise as it is and no more, for example {@code 18 April 2024, afternoon}. */
    public String date(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> text("date.year", date.value());
            case QUARTER ->
                text("date.quarter", date.value().substring(0, 4), date.value().substring(6));
            case MONTH -> day("date.month", date.firstDay());
            case DAY -> day(date.firstDay());
            case HALF_DAY -> text("date.half", day(date.firstDay()), half(date.half()));
            case MINUTE -> text("date.minute", day(date.firstDay()), time(date));
        };
    }

    /** From when until when; said once where both say the same. */
    public String span(PartialDate starts, PartialDate ends) {
        var begin = date(starts);
        var end = ends == null ? begin : date(ends);
        return begin.equals(end) ? begin : text("date.span", begin, end);
    }

    /** The day with its weekday, for example {@code Thursday, 18 April 2024}. */
    public String dayOfWeek(LocalDate day) {
        return text("date.weekday", day(day), day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale()));
    }

    public String day(LocalDate day) {
        return day("date.day", day);
    }

    public String half(Half half) {
        return text("half." + half);
    }

    /** The time of a date that is known to the minute, for example {@code 14:30}. */
    public String time(PartialDate date) {
        return LocalDateTime.parse(date.value()).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }

    /** The country's name, for example {@code Japan}. */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
    }

    private String day(String pattern, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text(pattern), language.locale()));
    }
}
