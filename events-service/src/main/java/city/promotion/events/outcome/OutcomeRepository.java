package city.promotion.events.outcome;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.events.part.EventPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query for outcomes; brings them along with their events. */
@ApplicationScoped
class OutcomeRepository implements EventPart {

    private static final Listing LISTING =
            Listing.of("Outcome o", "o", new SortOrder("position", "o.position", Integer::valueOf));

    private final EntityManager entities;
    private final Caller caller;

    OutcomeRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        var visible = caller.visible();
        return entities.createQuery(
                        "from Outcome o where o.eventId in :events order by o.position, o.id", Outcome.class)
                .setParameter("events", eventIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Outcome::eventId,
                        Collectors.mapping(outcome -> OutcomeResponse.from(outcome, visible), Collectors.toList())));
    }

    Page<Outcome> ofEvent(UUID eventId, PageRequest page) {
        return LISTING.page(
                entities, Outcome.class, new Conditions().and("o.eventId = :event", "event", eventId), page);
    }

    /** The outcome, or 404 when the event has none with that id. */
    Outcome require(UUID eventId, UUID id) {
        var outcome = entities.find(Outcome.class, id);
        if (outcome == null || !outcome.eventId().equals(eventId)) {
            throw OutcomeProblem.NOT_FOUND.problem(id);
        }
        return outcome;
    }

    /** The place behind the last one. */
    int nextPosition(UUID eventId) {
        return entities.createQuery(
                        "select coalesce(max(o.position), 0) + 1 from Outcome o where o.eventId = :event",
                        Integer.class)
                .setParameter("event", eventId)
                .getSingleResult();
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Outcome write(Outcome outcome) {
        entities.persist(outcome);
        entities.flush();
        entities.refresh(outcome);
        return outcome;
    }

    void remove(Outcome outcome) {
        entities.remove(outcome);
        entities.flush();
    }
}
