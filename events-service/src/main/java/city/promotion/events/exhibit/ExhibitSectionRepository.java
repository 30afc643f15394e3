package city.promotion.events.exhibit;

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

/** Every query for exhibit sections; brings them along with their events. */
@ApplicationScoped
class ExhibitSectionRepository implements EventPart {

    private static final Listing LISTING =
            Listing.of("ExhibitSection s", "s", new SortOrder("position", "s.position", Integer::valueOf));

    private final EntityManager entities;

    ExhibitSectionRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "exhibitSections";
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        return entities.createQuery(
                        "from ExhibitSection s where s.eventId in :events order by s.position, s.id",
                        ExhibitSection.class)
                .setParameter("events", eventIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ExhibitSection::eventId,
                        Collectors.mapping(ExhibitSectionResponse::from, Collectors.toList())));
    }

    Page<ExhibitSection> ofEvent(UUID eventId, PageRequest page) {
        return LISTING.page(
                entities, ExhibitSection.class, new Conditions().and("s.eventId = :event", "event", eventId), page);
    }

    /** The exhibit section, or 404 when the event has none with that id. */
    ExhibitSection require(UUID eventId, UUID id) {
        var section = entities.find(ExhibitSection.class, id);
        if (section == null || !section.eventId().equals(eventId)) {
            throw ExhibitSectionProblem.NOT_FOUND.problem(id);
        }
        return section;
    }

    /** The place behind the last one. */
    int nextPosition(UUID eventId) {
        return entities.createQuery(
                        "select coalesce(max(s.position), 0) + 1 from ExhibitSection s where s.eventId = :event",
                        Integer.class)
                .setParameter("event", eventId)
                .getSingleResult();
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    ExhibitSection write(ExhibitSection section) {
        entities.persist(section);
        entities.flush();
        return section;
    }

    void remove(ExhibitSection section) {
        entities.remove(section);
        entities.flush();
    }
}
