package city.promotion.events.part;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.problem.ProblemType;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries for one kind of part, the same for every kind; brings the parts along with their events. */
public final class PartRepository<P extends Part> implements EventPart {

    private final EntityManager entities;
    private final String name;
    private final Class<P> kind;
    private final ProblemType notFound;
    private final Function<P, Object> shown;
    private final Listing listing;

    /**
     * @param name of the member of an event that holds these parts
     * @param notFound what is answered when an event has no such part; its text takes the id
     * @param shown makes the record that the caller gets to see
     */
    public PartRepository(
            EntityManager entities, String name, Class<P> kind, ProblemType notFound, Function<P, Object> shown) {
        this.entities = entities;
        this.name = name;
        this.kind = kind;
        this.notFound = notFound;
        this.shown = shown;
        listing = Listing.of(
                kind.getSimpleName() + " p", "p", new SortOrder("position", "p.part.position", Integer::valueOf));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        return entities.createQuery(
                        "from %s p where p.part.eventId in :events order by p.part.position, p.id"
                                .formatted(kind.getSimpleName()),
                        kind)
                .setParameter("events", eventIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        part -> part.part().eventId(), Collectors.mapping(shown, Collectors.toList())));
    }

    public Page<P> ofEvent(UUID eventId, PageRequest page) {
        return listing.page(entities, kind, new Conditions().and("p.part.eventId = :event", "event", eventId), page);
    }

    /** The part, or 404 when the event has none with that id. */
    public P require(UUID eventId, UUID id) {
        var part = entities.find(kind, id);
        if (part == null || !part.part().eventId().equals(eventId)) {
            throw notFound.problem(id);
        }
        return part;
    }

    /** The place behind the last one. */
    public int nextPosition(UUID eventId) {
        return entities.createQuery(
                        "select coalesce(max(p.part.position), 0) + 1 from %s p where p.part.eventId = :event"
                                .formatted(kind.getSimpleName()),
                        Integer.class)
                .setParameter("event", eventId)
                .getSingleResult();
    }

    /** Writes at once, so that the version, the names of what it refers to and what the database refuses are known. */
    public P write(P part) {
        entities.persist(part);
        entities.flush();
        entities.refresh(part);
        return part;
    }

    public void remove(P part) {
        entities.remove(part);
        entities.flush();
    }
}
