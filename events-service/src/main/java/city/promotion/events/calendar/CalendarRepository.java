package city.promotion.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What calendars need to know of events beside the events themselves; each in one statement. */
@ApplicationScoped
class CalendarRepository {

    private final EntityManager entities;

    CalendarRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The agendas in order, by event. */
    Map<UUID, List<CalendarEntry.AgendaLine>> agendas(Collection<UUID> events) {
        return entities.createQuery("""
                        select new city.promotion.events.calendar.CalendarEntry$AgendaLine(a.part.eventId, a.title, a.starts)
                        from AgendaItem a where a.part.eventId in :events order by a.part.position, a.id""", CalendarEntry.AgendaLine.class)
                .setParameter("events", events)
                .getResultStream()
                .collect(Collectors.groupingBy(CalendarEntry.AgendaLine::eventId));
    }

    /** When each event or one of its parts was last changed; parts that were deleted count, which no timestamp of theirs tells. */
    @SuppressWarnings("unchecked")
    Map<UUID, Instant> lastChanges(Collection<UUID> events) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select record_id, max(changed_at) from history where record_id = any(:events) group by record_id",
                        Object[].class)
                .setParameter("events", events.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }
}
