package city.promotion.events.programme;

import city.promotion.conventions.date.DatePrecision;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.events.event.CompletenessOf;
import city.promotion.events.event.EventFacts;
import city.promotion.events.place.Place;
import city.promotion.events.programme.Programme.Day;
import city.promotion.events.programme.Programme.Participant;
import city.promotion.events.programme.Programme.Role;
import city.promotion.events.programme.Programme.Row;
import city.promotion.events.programme.Programme.Text;
import city.promotion.events.reference.Named;
import city.promotion.events.wording.Wording;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses the words of one event's part of a programme.
 *
 * @param labels what codes are called, by list and code
 * @param hosts names of the people who receive the delegation, as far as the caller may see them
 */
record PartPrinter(
        Wording wording,
        Map<String, Map<String, LocalizedText>> labels,
        Map<UUID, LocalizedText> hosts,
        Set<Visibility> visible) {

    private static final Set<DatePrecision> WITH_DAY =
            Set.of(DatePrecision.DAY, DatePrecision.HALF_DAY, DatePrecision.MINUTE);

    Programme.Part print(
            EventFacts event,
            List<ProgrammeRepository.AgendaLine> agenda,
            List<ProgrammeRepository.ItineraryLine> itinerary,
            List<ProgrammeRepository.MeetingLine> meetings,
            List<ProgrammeRepository.ExhibitLine> exhibits,
            List<ProgrammeRepository.ParticipationLine> participations) {
        var names = participations.stream()
                .collect(Collectors.toMap(ProgrammeRepository.ParticipationLine::id, Function.identity()));
        return new Programme.Part(
                text(event.title()),
                mark(event),
                label("EVENT_TYPE", event.type()),
                text(event.theme()),
                text(event.summary()),
                when(event),
                event.places().stream().map(this::place).collect(Collectors.joining(wording.text("programme.between"))),
                days(event, agenda, ProgrammeRepository.AgendaLine::starts, line -> row(line, names)),
                days(event, itinerary, ProgrammeRepository.ItineraryLine::starts, this::row),
                goesOn(event, CompletenessOf.ITINERARY, null),
                days(event, meetings, ProgrammeRepository.MeetingLine::starts, this::row),
                exhibits.stream().map(this::row).toList(),
                roles(event, participations));
    }

    /** A programme that may still change says so; one that stands needs no word. */
    private String mark(EventFacts event) {
        return switch (event.status()) {
            case DRAFT, PLANNED, POSTPONED, CANCELLED -> wording.text("status." + event.status());
            default -> null;
        };
    }

    private String when(EventFacts event) {
        if (event.starts() == null) {
            return wording.text("programme.open");
        }
        var zone = event.starts()
                .zone()
                .getDisplayName(TextStyle.FULL, wording.language().locale());
        return wording.text("calendar.with", wording.span(event.starts(), event.ends()), zone);
    }

    private <T> List<Day> days(EventFacts event, List<T> lines, Function<T, PartialDate> starts, Function<T, Row> row) {
        var only = onlyDay(event);
        var byDay = new TreeMap<LocalDate, List<Row>>(Comparator.nullsLast(Comparator.naturalOrder()));
        for (var line : lines) {
            var date = starts.apply(line);
            var day = date != null && WITH_DAY.contains(date.precision()) ? date.firstDay() : only;
            byDay.computeIfAbsent(day, first -> new ArrayList<>()).add(row.apply(line));
        }
        var days = new ArrayList<Day>();
        byDay.forEach((day, rows) -> days.add(new Day(heading(day, byDay.size() == 1, only), rows)));
        return days;
    }

    private String heading(LocalDate day, boolean alone, LocalDate only) {
        if (day == null) {
            return alone ? null : wording.text("programme.open");
        }
        return alone && day.equals(only) ? null : wording.dayOfWeek(day);
    }

    /** The day of an event that lasts one day, else null. */
    private static LocalDate onlyDay(EventFacts event) {
        var ends = event.ends() == null ? event.starts() : event.ends();
        return event.starts() != null
                        && WITH_DAY.contains(event.starts().precision())
                        && WITH_DAY.contains(ends.precision())
                        && event.starts().firstDay().equals(ends.firstDay())
                ? ends.firstDay()
                : null;
    }

    private Row row(
            ProgrammeRepository.AgendaLine line, Map<UUID, ProgrammeRepository.ParticipationLine> participations) {
        var who = line.participationIds().stream()
                .map(participations::get)
                .filter(Objects::nonNull)
                .map(participation -> participation.person() == null
                        ? named(participation.organisation())
                        : named(participation.person()))
                .filter(Objects::nonNull)
                .filter(name -> !names(line.title(), name))
                .toList();
        return new Row(
                time(line.starts(), line.ends()),
                label("AGENDA_KIND", line.kind()),
                text(line.title()),
                text(line.description()),
                who,
                line.works().stream().map(this::text).toList(),
                null);
    }

    private Row row(ProgrammeRepository.ItineraryLine line) {
        var organisation = named(line.organisation());
        var hostNames = line.hostPersonIds().stream()
                .map(hosts::get)
                .filter(Objects::nonNull)
                .map(this::text);
        var title = line.title() == null ? organisation : text(line.title());
        var who = Stream.concat(Stream.ofNullable(organisation), hostNames)
                .filter(name -> title == null || !title.text().contains(name.text()))
                .toList();
        return new Row(
                time(line.starts(), null),
                label("ITINERARY_KIND", line.kind()),
                title,
                text(line.description()),
                who,
                List.of(),
                line.place() == null ? null : place(line.place()));
    }

    private Row row(ProgrammeRepository.MeetingLine line) {
        var who = line.organisations().values().stream()
                .map(this::named)
                .filter(Objects::nonNull)
                .filter(name -> !names(line.title(), name))
                .sorted(Comparator.comparing(Text::text))
                .toList();
        return new Row(
                time(line.starts(), line.ends()),
                label("MEETING_KIND", line.kind()),
                text(line.title()),
                text(line.summary()),
                who,
                List.of(),
                line.place() == null ? null : place(line.place()));
    }

    private Row row(ProgrammeRepository.ExhibitLine line) {
        return new Row(
                "",
                null,
                text(line.title()),
                text(line.description()),
                List.of(),
                line.works().stream().map(this::text).toList(),
                null);
    }

    /** Whether the title says the name already, as titles like "Speech: …" do. */
    private boolean names(LocalizedText title, Text name) {
        return text(title).text().contains(name.text());
    }

    /** The time of day as far as it is known. */
    private String time(PartialDate starts, PartialDate ends) {
        if (starts == null || !WITH_DAY.contains(starts.precision())) {
            return "";
        }
        if (starts.precision() != DatePrecision.MINUTE) {
            return starts.half() == null ? "" : wording.half(starts.half());
        }
        var until = ends != null && ends.precision() == DatePrecision.MINUTE ? "–" + wording.time(ends) : "";
        return wording.time(starts) + until;
    }

    private List<Role> roles(EventFacts event, List<ProgrammeRepository.ParticipationLine> participations) {
        var byRole = new LinkedHashMap<String, List<Participant>>();
        for (var line : participations) {
            var person = named(line.person());
            var organisation = named(line.organisation());
            if (person != null || organisation != null) {
                byRole.computeIfAbsent(line.role(), first -> new ArrayList<>())
                        .add(new Participant(
                                person == null ? organisation : person,
                                text(line.title()),
                                person == null ? null : organisation,
                                line.mode().equals("IN_PERSON") ? null : wording.text("mode." + line.mode())));
            }
        }
        return byRole.entrySet().stream()
                .map(role -> new Role(
                        label("PARTICIPATION_ROLE", role.getKey()),
                        role.getValue(),
                        goesOn(event, CompletenessOf.PARTICIPATIONS, role.getKey())))
                .toList();
    }

    /** Whether the source says that there are others (等). */
    private static boolean goesOn(EventFacts event, CompletenessOf list, String kind) {
        return event.completeness().stream()
                .anyMatch(entry -> entry.of() == list
                        && !entry.complete()
                        && (kind == null || entry.kind() == null || entry.kind().equals(kind)));
    }

    private String place(Place place) {
        return Stream.of(
                        place.venue() == null ? null : place.venue().in(wording.language()),
                        place.city().in(wording.language()),
                        wording.country(place.country()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(wording.text("programme.within")));
    }

    private String label(String list, String code) {
        var label = labels.getOrDefault(list, Map.of()).get(code);
        return label == null ? code : label.in(wording.language());
    }

    private Text named(Named record) {
        return text(Named.shown(record, visible));
    }

    private Text text(LocalizedText text) {
        return text == null ? null : new Text(text.in(wording.language()), text.tagFor(wording.language()));
    }
}
