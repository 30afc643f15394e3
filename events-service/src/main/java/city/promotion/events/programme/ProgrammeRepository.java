package city.promotion.events.programme;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Caller;
import city.promotion.events.place.Place;
import city.promotion.events.reference.Named;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What programmes print of several events at once; each kind in one statement. */
@ApplicationScoped
class ProgrammeRepository {

    record AgendaLine(
            UUID eventId,
            String kind,
            LocalizedText title,
            LocalizedText description,
            PartialDate starts,
            PartialDate ends,
            List<UUID> participationIds,
            List<LocalizedText> works) {}

    record ItineraryLine(
            UUID eventId,
            String kind,
            LocalizedText title,
            LocalizedText description,
            PartialDate starts,
            Place place,
            Named organisation,
            List<UUID> hostPersonIds) {}

    record MeetingLine(
            UUID eventId,
            String kind,
            LocalizedText title,
            LocalizedText summary,
            PartialDate starts,
            PartialDate ends,
            Place place,
            Map<UUID, Named> organisations) {}

    record ExhibitLine(UUID eventId, LocalizedText title, LocalizedText description, List<LocalizedText> works) {}

    record ParticipationLine(
            UUID id, UUID eventId, String role, String mode, LocalizedText title, Named person, Named organisation) {}

    private final EntityManager entities;
    private final Caller caller;

    ProgrammeRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    Map<UUID, List<AgendaLine>> agendas(Collection<UUID> events) {
        return entities.createQuery("""
                        select new city.promotion.events.programme.ProgrammeRepository$AgendaLine(
                            a.part.eventId, a.kind, a.title, a.description, a.starts, a.ends, a.participationIds, a.works)
                        from AgendaItem a where a.part.eventId in :events order by a.part.position, a.id""", AgendaLine.class)
                .setParameter("events", events)
                .getResultStream()
                .collect(Collectors.groupingBy(AgendaLine::eventId));
    }

    Map<UUID, List<ItineraryLine>> itineraries(Collection<UUID> events) {
        return entities.createQuery("""
                        select new city.promotion.events.programme.ProgrammeRepository$ItineraryLine(
                            i.part.eventId, i.kind, i.title, i.description, i.starts, i.place, i.organisation, i.hostPersonIds)
                        from ItineraryItem i where i.part.eventId in :events order by i.part.position, i.id""", ItineraryLine.class)
                .setParameter("events", events)
                .getResultStream()
                .collect(Collectors.groupingBy(ItineraryLine::eventId));
    }

    /** The meetings that the caller may see; a meeting has a visibility of its own. */
    Map<UUID, List<MeetingLine>> meetings(Collection<UUID> events) {
        return entities.createQuery("""
                        select new city.promotion.events.programme.ProgrammeRepository$MeetingLine(
                            m.eventId, m.kind, m.title, m.summary, m.starts, m.ends, m.place, m.organisations)
                        from Meeting m where m.eventId in :events and m.visibility in :visible order by m.orderedAt, m.id""", MeetingLine.class)
                .setParameter("events", events)
                .setParameter("visible", caller.visible())
                .getResultStream()
                .collect(Collectors.groupingBy(MeetingLine::eventId));
    }

    Map<UUID, List<ExhibitLine>> exhibits(Collection<UUID> events) {
        return entities.createQuery("""
                        select new city.promotion.events.programme.ProgrammeRepository$ExhibitLine(
                            x.part.eventId, x.title, x.description, x.works)
                        from ExhibitSection x where x.part.eventId in :events order by x.part.position, x.id""", ExhibitLine.class)
                .setParameter("events", events)
                .getResultStream()
                .collect(Collectors.groupingBy(ExhibitLine::eventId));
    }

    Map<UUID, List<ParticipationLine>> participations(Collection<UUID> events) {
        return entities.createQuery("""
                        select new city.promotion.events.programme.ProgrammeRepository$ParticipationLine(
                            p.id, p.part.eventId, p.role, cast(p.mode as String), p.title, p.person, p.organisation)
                        from Participation p where p.part.eventId in :events order by p.part.position, p.id""", ParticipationLine.class)
                .setParameter("events", events)
                .getResultStream()
                .collect(Collectors.groupingBy(ParticipationLine::eventId));
    }

    /** Names of those of the people whom the caller may see. */
    Map<UUID, LocalizedText> people(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p.id, p.names from Person p where p.id in :ids and p.visibility in :visible",
                                Object[].class)
                        .setParameter("ids", ids)
                        .setParameter("visible", caller.visible())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (LocalizedText) row[1]));
    }
}
