package city.promotion.events.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;

/**
 * A time zone as a calendar must define it (VTIMEZONE). Every change of the clock in the years spoken of stands there by itself: a
 * rule for ever would be wrong for the years before or after a law, and for a zone that the reader knows otherwise.
 */
final class ZoneDefinition {

    private ZoneDefinition() {}

    /** The zone from the beginning of the first year until the end of the last, and a year more on both sides. */
    static VTimezone of(ZoneId zone, int firstYear, int lastYear) {
        var rules = zone.getRules();
        var begin = LocalDateTime.of(firstYear - 1, 1, 1, 0, 0);
        var from = begin.atZone(zone).toInstant();
        var until = LocalDateTime.of(lastYear + 2, 1, 1, 0, 0).atZone(zone).toInstant();
        var definition = new VTimezone(zone.getId());
        add(definition, zone, from, begin, rules.getOffset(from), rules.getOffset(from));
        for (var change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(until);
                change = rules.nextTransition(change.getInstant())) {
            add(
                    definition,
                    zone,
                    change.getInstant(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
        }
        return definition;
    }

    private static void add(
            VTimezone definition, ZoneId zone, Instant at, LocalDateTime clock, ZoneOffset before, ZoneOffset after) {
        var daylight = zone.getRules().isDaylightSavings(at);
        Observance observance;
        if (daylight) {
            var summer = new DaylightSavingsTime();
            definition.addDaylightSavingsTime(summer);
            observance = summer;
        } else {
            var standard = new StandardTime();
            definition.addStandardTime(standard);
            observance = standard;
        }
        observance.setDateStart(new DateTimeComponents(
                clock.getYear(),
                clock.getMonthValue(),
                clock.getDayOfMonth(),
                clock.getHour(),
                clock.getMinute(),
                clock.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        observance.addTimezoneName(TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH));
    }
}
