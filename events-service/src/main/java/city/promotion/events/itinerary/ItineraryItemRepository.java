package city.promotion.events.itinerary;

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

/** Every query for itinerary items; brings them along with their events. */
@ApplicationScoped
class ItineraryItemRepository implements EventPart {

    private static final Listing LISTING =
            Listing.of("ItineraryItem i", "i", new SortOrder("position", "i.position", Integer::valueOf));

    private final EntityManager entities;
    private final Caller caller;

    ItineraryItemRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "itinerary";
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        var visible = caller.visible();
        return entities.createQuery(
                        "from ItineraryItem i where i.eventId in :events order by i.position, i.id",
                        ItineraryItem.class)
                .setParameter("events", eventIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ItineraryItem::eventId,
                        Collectors.mapping(item -> ItineraryItemResponse.from(item, visible), Collectors.toList())));
    }

    Page<ItineraryItem> ofEvent(UUID eventId, PageRequest page) {
        return LISTING.page(
                entities, ItineraryItem.class, new Conditions().and("i.eventId = :event", "event", eventId), page);
    }

    /** The itinerary item, or 404 when the event has none with that id. */
    ItineraryItem require(UUID eventId, UUID id) {
        var item = entities.find(ItineraryItem.class, id);
        if (item == null || !item.eventId().equals(eventId)) {
            throw ItineraryItemProblem.NOT_FOUND.problem(id);
        }
        return item;
    }

    /** The place behind the last one. */
    int nextPosition(UUID eventId) {
        return entities.createQuery(
                        "select coalesce(max(i.position), 0) + 1 from ItineraryItem i where i.eventId = :event",
                        Integer.class)
                .setParameter("event", eventId)
                .getSingleResult();
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    ItineraryItem write(ItineraryItem item) {
        entities.persist(item);
        entities.flush();
        entities.refresh(item);
        return item;
    }

    void remove(ItineraryItem item) {
        entities.remove(item);
        entities.flush();
    }
}
