package city.promotion.events.programme;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.source.Source;
import city.promotion.events.event.EventFacts;
import city.promotion.events.event.Events;
import city.promotion.events.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a programme prints: a constant number of statements, however many events stand below. */
@ApplicationScoped
class Programmes {

    private final Events events;
    private final ProgrammeRepository parts;
    private final CodeLists codes;
    private final Caller caller;

    Programmes(Events events, ProgrammeRepository parts, CodeLists codes, Caller caller) {
        this.events = events;
        this.parts = parts;
        this.codes = codes;
        this.caller = caller;
    }

    /** The programme of the event and of those directly below it that the caller may see. */
    Programme of(UUID id, Language language) {
        var event = events.require(id);
        var all = Stream.concat(Stream.of(event), events.below(id).stream()).toList();
        var ids = all.stream().map(EventFacts::id).toList();
        var itineraries = parts.itineraries(ids);
        var hosts = parts.people(itineraries.values().stream()
                .flatMap(List::stream)
                .flatMap(line -> line.hostPersonIds().stream())
                .collect(Collectors.toSet()));
        var agendas = parts.agendas(ids);
        var meetings = parts.meetings(ids);
        var exhibits = parts.exhibits(ids);
        var participations = parts.participations(ids);
        var printer = new PartPrinter(
                Wording.in(language),
                codes.labels("EVENT_TYPE", "AGENDA_KIND", "ITINERARY_KIND", "MEETING_KIND", "PARTICIPATION_ROLE"),
                hosts,
                caller.visible());
        return new Programme(
                language.tags().get(0),
                all.stream()
                        .map(part -> printer.print(
                                part,
                                agendas.getOrDefault(part.id(), List.of()),
                                itineraries.getOrDefault(part.id(), List.of()),
                                meetings.getOrDefault(part.id(), List.of()),
                                exhibits.getOrDefault(part.id(), List.of()),
                                participations.getOrDefault(part.id(), List.of())))
                        .toList(),
                all.stream()
                        .flatMap(part -> part.sources().stream())
                        .map(source -> source(source, language))
                        .distinct()
                        .toList());
    }

    private static String source(Source source, Language language) {
        LocalizedText title = source.title();
        return Stream.of(
                        source.publisher(),
                        title == null ? source.document() : title.in(language),
                        source.issuedOn() == null ? null : source.issuedOn().toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
