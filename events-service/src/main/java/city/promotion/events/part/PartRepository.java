package city.promotion.events.part;

import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.problem.ProblemType;
import city.promotion.conventions.security.Actor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return ofEvent(eventId, new Conditions(), page);
    }

    /** The same, of those that meet the conditions on {@code p}. */
    public Page<P> ofEvent(UUID eventId, Conditions also, PageRequest page) {
        return listing.page(entities, kind, also.and("p.part.eventId = :event", "event", eventId), page);
    }

    /** The part, or 404 when the event has none with that id. */
    public P require(UUID eventId, UUID id) {
        var part = entities.find(kind, id);
        if (part == null || !part.part().eventId().equals(eventId)) {
            throw notFound.problem(id);
        }
        return part;
    }

    /** The event of the part if there is such a part; the part is kept from being deleted until the transaction ends. */
    public Optional<UUID> hold(UUID id) {
        return entities.createNativeQuery(
                        "select event_id from %s where id = :id for key share".formatted(table()), UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
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

    /** The places of new parts as if they were added one by one: the asked one, or behind the last of the event. */
    public <Q> List<Integer> places(List<NewRecord<Q>> wanted, Function<Q, Integer> asked) {
        var last = new HashMap<UUID, Integer>();
        entities.createQuery(
                        "select p.part.eventId, max(p.part.position) from %s p where p.part.eventId in :events group by p.part.eventId"
                                .formatted(kind.getSimpleName()),
                        Object[].class)
                .setParameter(
                        "events",
                        wanted.stream().map(NewRecord::parent).distinct().toList())
                .getResultStream()
                .forEach(row -> last.put((UUID) row[0], (Integer) row[1]));
        return wanted.stream()
                .map(one -> {
                    var behind = last.getOrDefault(one.parent(), 0) + 1;
                    var place = Objects.requireNonNullElse(asked.apply(one.wanted()), behind);
                    last.put(one.parent(), Math.max(place, behind - 1));
                    return place;
                })
                .toList();
    }

    /** The ids of all parts of the event in their order. */
    public PartOrder order(UUID eventId) {
        return new PartOrder(entities.createQuery(
                        "select p.id from %s p where p.part.eventId = :event order by p.part.position, p.id"
                                .formatted(kind.getSimpleName()),
                        UUID.class)
                .setParameter("event", eventId)
                .getResultList());
    }

    /** Locks all parts of the event until the transaction ends; always in the same order, so that two never wait for each other. */
    void lockAll(UUID eventId) {
        entities.createNativeQuery(
                        "select id from %s where event_id = :event order by id for no key update".formatted(table()))
                .setParameter("event", eventId)
                .getResultList();
    }

    /** Numbers the parts from 1 in that order; those that keep their place keep their version. */
    void reorder(UUID eventId, PartOrder wanted, Instant now) {
        entities.createNativeQuery("""
                        update %s part
                        set position = wanted.place, version = version + 1, updated_at = :now, updated_by = :actor
                        from unnest(:ids) with ordinality wanted(id, place)
                        where part.event_id = :event and part.id = wanted.id and part.position <> wanted.place""".formatted(table()))
                .setParameter("ids", wanted.ids().toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("actor", Actor.current())
                .setParameter("event", eventId)
                .executeUpdate();
    }

    /** Writes at once, so that the version, the names of what it refers to and what the database refuses are known. */
    public P write(P part) {
        entities.persist(part);
        entities.flush();
        return reread(part);
    }

    /** Writes new ones together; the names of what they refer to are read with {@link #reread}. */
    public List<P> writeAll(List<P> parts) {
        parts.forEach(entities::persist);
        entities.flush();
        return parts;
    }

    public P reread(P part) {
        entities.refresh(part);
        return part;
    }

    public void remove(P part) {
        entities.remove(part);
        entities.flush();
    }

    private String table() {
        return kind.getAnnotation(Table.class).name();
    }
}
