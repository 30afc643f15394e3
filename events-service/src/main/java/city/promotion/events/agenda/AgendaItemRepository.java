package city.promotion.events.agenda;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.events.part.EventPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query for agenda items; brings them along with their events. */
@ApplicationScoped
class AgendaItemRepository implements EventPart {

    private static final Listing LISTING =
            Listing.of("AgendaItem i", "i", new SortOrder("position", "i.position", Integer::valueOf));

    private final EntityManager entities;

    AgendaItemRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        return entities.createQuery(
                        "from AgendaItem i where i.eventId in :events order by i.position, i.id", AgendaItem.class)
                .setParameter("events", eventIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        AgendaItem::eventId, Collectors.mapping(AgendaItemResponse::from, Collectors.toList())));
    }

    Page<AgendaItem> ofEvent(UUID eventId, PageRequest page) {
        return LISTING.page(
                entities, AgendaItem.class, new Conditions().and("i.eventId = :event", "event", eventId), page);
    }

    /** The agenda item, or 404 when the event has none with that id. */
    AgendaItem require(UUID eventId, UUID id) {
        var item = entities.find(AgendaItem.class, id);
        if (item == null || !item.eventId().equals(eventId)) {
            throw AgendaItemProblem.NOT_FOUND.problem(id);
        }
        return item;
    }

    /** The place behind the last one. */
    int nextPosition(UUID eventId) {
        return entities.createQuery(
                        "select coalesce(max(i.position), 0) + 1 from AgendaItem i where i.eventId = :event",
                        Integer.class)
                .setParameter("event", eventId)
                .getSingleResult();
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    AgendaItem write(AgendaItem item) {
        entities.persist(item);
        entities.flush();
        return item;
    }

    void remove(AgendaItem item) {
        entities.remove(item);
        entities.flush();
    }
}
