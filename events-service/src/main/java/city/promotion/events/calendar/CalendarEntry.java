package city.promotion.events.calendar;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.events.event.EventFacts;
import city.promotion.events.event.EventStatus;
import city.promotion.events.place.Place;
import city.promotion.events.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One event as a calendar shows it.
 *
 * @param lastChange when the event or one of its parts was last changed
 * @param agenda its agenda in order
 */
record CalendarEntry(EventFacts event, CalendarTime time, Instant lastChange, List<AgendaLine> agenda) {

    /** A line of an event's agenda. */
    record AgendaLine(UUID eventId, LocalizedText title, PartialDate starts) {}

    /** POSTPONED without a new date: the old date stays visible as one that does not hold. */
    boolean isPostponedToOpenDate() {
        return event.status() == EventStatus.POSTPONED && event.starts() == null;
    }

    String summary(Wording wording) {
        var title = event.title().in(wording.language());
        var marked = event.status() == EventStatus.POSTPONED || event.status() == EventStatus.CANCELLED
                ? wording.text("calendar.marked", wording.text("status." + event.status()), title)
                : title;
        return time.words(wording)
                .map(words -> wording.text("calendar.with", marked, words))
                .orElse(marked);
    }

    String description(Wording wording) {
        var lines = new ArrayList<String>();
        Stream.of(event.theme(), event.summary())
                .filter(text -> text != null)
                .forEach(text -> lines.add(text.in(wording.language())));
        lines.add(wording.text("calendar.when", wording.span(time.starts(), time.ends())));
        lines.add(wording.text("calendar.zone", time.starts().zone().getId()));
        if (event.status() == EventStatus.POSTPONED) {
            if (event.starts() == null) {
                lines.add(wording.text("calendar.open"));
            } else {
                event.earlierDates()
                        .forEach(given -> lines.add(
                                wording.text("calendar.earlier", wording.span(given.starts(), given.ends()))));
            }
        }
        if (event.statusReason() != null) {
            lines.add(wording.text("calendar.reason", event.statusReason()));
        }
        if (!agenda.isEmpty()) {
            lines.add("");
            lines.add(wording.text("calendar.agenda"));
            agenda.forEach(line -> lines.add("– "
                    + (line.starts() == null ? "" : wording.date(line.starts()) + " ")
                    + line.title().in(wording.language())));
        }
        return String.join("\n", lines);
    }

    /** The places, most exact part first, for example {@code Imperial Hotel, Tokyo, Japan}. */
    Optional<String> location(Wording wording) {
        return event.places().stream().map(place -> place(place, wording)).reduce((one, other) -> one + "; " + other);
    }

    private static String place(Place place, Wording wording) {
        return Stream.of(text(place.venue(), wording), text(place.city(), wording), wording.country(place.country()))
                .filter(part -> part != null)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String text(LocalizedText text, Wording wording) {
        return text == null ? null : text.in(wording.language());
    }
}
