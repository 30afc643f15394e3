package city.promotion.events.calendar;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.events.event.EventFacts;
import city.promotion.events.event.EventFilter;
import city.promotion.events.event.Events;
import city.promotion.events.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what a calendar holds: a constant number of statements, however many events. */
@ApplicationScoped
class Calendars {

    /** So many that a city's years fit, so few that a calendar program still takes them. */
    static final int MOST_EVENTS = 5000;

    private static final String TYPES = "EVENT_TYPE";

    private final Events events;
    private final CalendarRepository parts;
    private final CodeLists codes;

    Calendars(Events events, CalendarRepository parts, CodeLists codes) {
        this.events = events;
        this.parts = parts;
        this.codes = codes;
    }

    /** The calendar of all events that the filter finds; refused when they are more than a calendar holds. */
    CalendarText matching(EventFilter filter, boolean approximate, Language language) {
        var found = events.matching(filter, MOST_EVENTS + 1);
        if (found.size() > MOST_EVENTS) {
            throw CalendarProblem.TOO_LARGE.problem(MOST_EVENTS);
        }
        var wording = Wording.in(language);
        return of(
                found,
                approximate,
                wording,
                wording.text("calendar.name"),
                wording.text(approximate ? "calendar.approximate" : "calendar.description"));
    }

    /** The calendar of one event and of those directly below it, whatever the precision of their dates. */
    CalendarText ofEvent(UUID id, Language language) {
        var event = events.require(id);
        var wording = Wording.in(language);
        var all = Stream.concat(Stream.of(event), events.below(id).stream()).toList();
        return of(all, true, wording, event.title().in(language), wording.text("calendar.approximate"));
    }

    private CalendarText of(
            List<EventFacts> found, boolean approximate, Wording wording, String name, String description) {
        var ids = found.stream().map(EventFacts::id).toList();
        var agendas = parts.agendas(ids);
        var changes = parts.lastChanges(ids);
        var entries = found.stream()
                .flatMap(event -> CalendarTime.of(event)
                        .filter(time -> approximate || !time.isApproximate())
                        .map(time -> new CalendarEntry(
                                event,
                                time,
                                changes.getOrDefault(event.id(), event.updatedAt()),
                                agendas.getOrDefault(event.id(), List.of())))
                        .stream())
                .toList();
        Map<String, LocalizedText> types = codes.labels(TYPES).getOrDefault(TYPES, Map.of());
        return new CalendarText(name, description, entries, types, wording);
    }
}
