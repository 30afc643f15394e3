package city.promotion.events.participation;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.events.part.EventPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query for participations; brings them along with their events. */
@ApplicationScoped
class ParticipationRepository implements EventPart {

    private static final Listing LISTING =
            Listing.of("Participation p", "p", new SortOrder("position", "p.position", Integer::valueOf));

    private final EntityManager entities;
    private final Caller caller;

    ParticipationRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "participations";
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        var visible = caller.visible();
        return entities.createQuery(
                        "from Participation p where p.eventId in :events order by p.position, p.id",
                        Participation.class)
                .setParameter("events", eventIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Participation::eventId,
                        Collectors.mapping(
                                participation -> ParticipationResponse.from(participation, visible),
                                Collectors.toList())));
    }

    Page<Participation> ofEvent(UUID eventId, PageRequest page) {
        return LISTING.page(
                entities, Participation.class, new Conditions().and("p.eventId = :event", "event", eventId), page);
    }

    /** The participation, or 404 when the event has none with that id. */
    Participation require(UUID eventId, UUID id) {
        var participation = entities.find(Participation.class, id);
        if (participation == null || !participation.eventId().equals(eventId)) {
            throw ParticipationProblem.NOT_FOUND.problem(id);
        }
        return participation;
    }

    /** The same, locked until the transaction ends. */
    Participation requireLocked(UUID eventId, UUID id) {
        var participation = require(eventId, id);
        entities.lock(participation, LockModeType.PESSIMISTIC_WRITE);
        return participation;
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

    /** Whether the agenda names the participation; its lists have no foreign keys. */
    boolean isNamed(UUID id) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from agenda_item where participation_ids @> array[cast(:id as uuid)])",
                        Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The place behind the last one. */
    int nextPosition(UUID eventId) {
        return entities.createQuery(
                        "select coalesce(max(p.position), 0) + 1 from Participation p where p.eventId = :event",
                        Integer.class)
                .setParameter("event", eventId)
                .getSingleResult();
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Participation write(Participation participation) {
        entities.persist(participation);
        entities.flush();
        entities.refresh(participation);
        return participation;
    }

    void remove(Participation participation) {
        entities.remove(participation);
        entities.flush();
    }
}
