package city.promotion.events.event;

import city.promotion.conventions.date.PartialDate;
import java.time.Instant;

/** From when until when an event lasts, as far as that is known. */
record EventDates(PartialDate starts, PartialDate ends) {

    /**
     * Whether it can lie inside {@code outer}, for some reading of the dates of both. What is not known stands in nobody's way: an
     * event without an end may last until the end of its last known day.
     */
    boolean canLieInside(EventDates outer) {
        if (starts == null || outer.starts == null) {
            return true;
        }
        return starts.latest().isAfter(outer.starts.earliest())
                && (ends == null ? starts : ends).earliest().isBefore(outer.until());
    }

    private Instant until() {
        return ends == null
                ? starts.lastDay().plusDays(1).atStartOfDay(starts.zone()).toInstant()
                : ends.latest();
    }
}
