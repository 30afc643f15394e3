package city.promotion.events.period;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The span of the days from {@code from} to {@code to}, both included, either of them open when null.
 *
 * @param begin its first instant
 * @param end the first instant after it
 */
public record AskedDays(Instant begin, Instant end) {

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * @param timeZone in which the days are meant; the bureau's own when null
     * @param reversed what is answered when the last day lies before the first
     */
    public static AskedDays of(LocalDate from, LocalDate to, String timeZone, ProblemType reversed) {
        if (from != null && to != null && to.isBefore(from)) {
            throw reversed.problem().violation("to", "ends-before-start");
        }
        var zone = timeZone == null ? PartialDate.HOME : ZoneId.of(timeZone);
        return new AskedDays(
                from == null ? EVER : from.atStartOfDay(zone).toInstant(),
                to == null ? NEVER : to.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
