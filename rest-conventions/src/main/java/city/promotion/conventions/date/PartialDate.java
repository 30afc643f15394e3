package city.promotion.conventions.date;

import city.promotion.conventions.problem.ConventionProblem;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date as precise as its source: {@code {"value": "2024-04-18", "precision": "HALF_DAY", "half": "PM", "timeZone":
 * "Asia/Tokyo"}}. It stands for the whole span of time it leaves open, from {@link #earliest()} until {@link #latest()}.
 */
@Schema(
        name = "PartialDate",
        description =
                "A date as precise as its source and no more 日期(精确到来源所述). The form of `value` follows `precision`: "
                        + "YEAR 2024, QUARTER 2024-Q1, MONTH 2024-04, DAY and HALF_DAY 2024-04-18, MINUTE 2024-04-18T14:30.",
        examples =
                "{\"value\": \"2024-04-18\", \"precision\": \"HALF_DAY\", \"half\": \"PM\", \"timeZone\": \"Asia/Tokyo\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartialDate(
        @Schema(description = "The date as far as it is known.", examples = "2024-04-18", required = true)
        String value,

        @Schema(required = true) DatePrecision precision,

        @Schema(description = "Only with HALF_DAY, and required there.")
        Half half,

        @Schema(
                description = "IANA name of the zone in which the date is meant; Asia/Shanghai unless said.",
                examples = "Asia/Tokyo")
        String timeZone) {

    /** The zone of a date that names none: the bureau's own. */
    public static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    public PartialDate {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        if (precision == null) {
            problem.violation("precision", "required");
        }
        if (value == null) {
            problem.violation("value", "required");
        }
        problem.throwIfViolated();
        if (!precision.fits(value) || !isOnTheCalendar(value, precision)) {
            problem.violation("value", "date-form", precision, precision.example());
        }
        if (precision == DatePrecision.HALF_DAY && half == null) {
            problem.violation("half", "half-needed");
        }
        if (precision != DatePrecision.HALF_DAY && half != null) {
            problem.violation("half", "half-not-allowed", precision);
        }
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            problem.violation("timeZone", "time-zone");
        }
        problem.throwIfViolated();
    }

    /** The first instant that the date may mean. */
    public Instant earliest() {
        return switch (precision) {
            case MINUTE -> LocalDateTime.parse(value).atZone(zone()).toInstant();
            case HALF_DAY ->
                firstDay().atTime(half == Half.AM ? 0 : 12, 0).atZone(zone()).toInstant();
            default -> firstDay().atStartOfDay(zone()).toInstant();
        };
    }

    /** The first instant after all that the date may mean. */
    public Instant latest() {
        return switch (precision) {
            case MINUTE -> earliest().plusSeconds(60);
            case HALF_DAY ->
                half == Half.AM
                        ? firstDay().atTime(12, 0).atZone(zone()).toInstant()
                        : firstDay().plusDays(1).atStartOfDay(zone()).toInstant();
            case DAY -> firstDay().plusDays(1).atStartOfDay(zone()).toInstant();
            case MONTH -> firstDay().plusMonths(1).atStartOfDay(zone()).toInstant();
            case QUARTER -> firstDay().plusMonths(3).atStartOfDay(zone()).toInstant();
            case YEAR -> firstDay().plusYears(1).atStartOfDay(zone()).toInstant();
        };
    }

    /** The year that the date lies in, as it is written. */
    @JsonIgnore
    public int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    /** The zone in which the date is meant. */
    public ZoneId zone() {
        return timeZone == null ? HOME : ZoneId.of(timeZone);
    }

    /** The first day that the date may mean, on the calendar of its zone. */
    public LocalDate firstDay() {
        return firstDay(value, precision);
    }

    /** The last day that the date may mean, on the calendar of its zone. */
    public LocalDate lastDay() {
        return switch (precision) {
            case MINUTE, HALF_DAY, DAY -> firstDay();
            case MONTH -> firstDay().plusMonths(1).minusDays(1);
            case QUARTER -> firstDay().plusMonths(3).minusDays(1);
            case YEAR -> firstDay().plusYears(1).minusDays(1);
        };
    }

    private static LocalDate firstDay(String value, DatePrecision precision) {
        return switch (precision) {
            case YEAR -> LocalDate.of(Integer.parseInt(value), 1, 1);
            case QUARTER -> LocalDate.of(Integer.parseInt(value.substring(0, 4)), value.charAt(6) * 3 - '0' * 3 - 2, 1);
            case MONTH -> YearMonth.parse(value).atDay(1);
            case DAY, HALF_DAY, MINUTE -> LocalDate.parse(value.substring(0, 10));
        };
    }

    private static boolean isOnTheCalendar(String value, DatePrecision precision) {
        try {
            var day = firstDay(value, precision);
            return day.getYear() >= 1 && day.getYear() <= 9998;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
