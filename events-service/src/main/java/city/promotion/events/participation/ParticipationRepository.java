package city.promotion.events.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Set;
import java.util.UUID;

/** The queries that only participations need, because an agenda names them in lists that have no foreign keys. */
@ApplicationScoped
class ParticipationRepository {

    private final EntityManager entities;

    ParticipationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Locks the participation until the transaction ends. */
    void lock(Participation participation) {
        entities.lock(participation, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the event's participations that exist, locked against deletion until the transaction ends. */
    Set<UUID> holdOf(UUID eventId, Collection<UUID> ids) {
        return Set.copyOf(entities.createNativeQuery(
                        "select id from participation where event_id = :event and id = any(:ids) order by id for share",
                        UUID.class)
                .setParameter("event", eventId)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Locks the event's guest list, that is the event, until the transaction ends. */
    void lockListOf(UUID eventId) {
        entities.createNativeQuery("select id from event where id = :event for no key update")
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The people on the event's list, and the organisations that are on it by themselves. */
    Set<UUID> guestsOf(UUID eventId) {
        return Set.copyOf(entities.createNativeQuery(
                        "select distinct coalesce(person_id, organisation_id) from participation where event_id = :event",
                        UUID.class)
                .setParameter("event", eventId)
                .getResultList());
    }

    /** Writes them all in few statements. */
    void writeAll(Collection<Participation> invited) {
        invited.forEach(entities::persist);
        entities.flush();
    }

    AttendanceCounts attendanceOf(UUID eventId) {
        var counts = new EnumMap<Attendance, Long>(Attendance.class);
        var unsaid = 0L;
        for (var row : entities.createQuery(
                        "select p.attendance, count(p.id) from Participation p where p.part.eventId = :event group by p.attendance",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultList()) {
            if (row[0] == null) {
                unsaid = (Long) row[1];
            } else {
                counts.put((Attendance) row[0], (Long) row[1]);
            }
        }
        return AttendanceCounts.of(counts, unsaid);
    }

    /** Whether the agenda names the participation. */
    boolean isNamed(UUID id) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from agenda_item where participation_ids @> array[cast(:id as uuid)])",
                        Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
