package city.promotion.events.calendar;

import city.promotion.conventions.date.DatePrecision;
import city.promotion.conventions.date.PartialDate;
import city.promotion.events.event.EventFacts;
import city.promotion.events.wording.Wording;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When an event stands in a calendar. It has a time of day only where its dates are known to the minute; nothing is invented. */
record CalendarTime(PartialDate starts, PartialDate ends) {

    private static final Set<DatePrecision> WITHOUT_DAY =
            Set.of(DatePrecision.YEAR, DatePrecision.QUARTER, DatePrecision.MONTH);

    /** The event's dates; those last given up while a postponed event has no new ones; nothing when it never had any. */
    static Optional<CalendarTime> of(EventFacts event) {
        if (event.starts() != null) {
            return Optional.of(new CalendarTime(event.starts(), event.ends()));
        }
        var earlier = event.earlierDates();
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(new CalendarTime(
                        earlier.get(earlier.size() - 1).starts(),
                        earlier.get(earlier.size() - 1).ends()));
    }

    /** Whether the day itself is open. */
    boolean isApproximate() {
        return Stream.of(starts, last()).anyMatch(date -> WITHOUT_DAY.contains(date.precision()));
    }

    boolean isTimed() {
        return starts.precision() == DatePrecision.MINUTE && last().precision() == DatePrecision.MINUTE;
    }

    LocalDate firstDay() {
        return starts.firstDay();
    }

    /** The first day after it; later than the first day also where the zones of start and end are a day apart. */
    LocalDate dayAfter() {
        var dayAfter = last().lastDay().plusDays(1);
        return dayAfter.isAfter(firstDay()) ? dayAfter : firstDay().plusDays(1);
    }

    /** The end to the minute, where there is one behind the start. */
    Optional<PartialDate> timedEnd() {
        return ends != null && ends.earliest().isAfter(starts.earliest()) ? Optional.of(ends) : Optional.empty();
    }

    /** What the entry itself cannot show, in words: an afternoon, a month; nothing for whole days and minutes. */
    Optional<String> words(Wording wording) {
        if (isTimed() || starts.precision() == DatePrecision.DAY && last().precision() == DatePrecision.DAY) {
            return Optional.empty();
        }
        return Optional.of(
                starts.precision() == DatePrecision.HALF_DAY && last().equals(starts)
                        ? wording.half(starts.half())
                        : wording.span(starts, ends));
    }

    /** Precision of the start for programs, for example {@code HALF_DAY PM}. */
    String precision() {
        return starts.half() == null ? starts.precision().name() : starts.precision() + " " + starts.half();
    }

    private PartialDate last() {
        return ends == null ? starts : ends;
    }
}
