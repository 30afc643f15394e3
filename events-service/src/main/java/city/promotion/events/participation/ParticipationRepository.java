package city.promotion.events.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
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

    /** Whether the agenda names the participation. */
    boolean isNamed(UUID id) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from agenda_item where participation_ids @> array[cast(:id as uuid)])",
                        Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
