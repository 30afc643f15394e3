package city.promotion.conventions.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days and instants of the years 1 to 9999; what lies outside is a slip of the pen, and no database keeps all of it. */
public final class Times {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_999;

    private Times() {}

    /**
     * The day that is written, for example {@code 2024-04-18}.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate day(String written) {
        var day = LocalDate.parse(written);
        requireYear(day.getYear());
        return day;
    }

    /**
     * The instant that is written, for example {@code 2024-04-18T06:30:00Z}.
     *
     * @throws DateTimeException when it is none
     */
    public static Instant instant(String written) {
        var instant = Instant.parse(written);
        requireYear(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("The year " + year + " has not four digits");
        }
    }
}
