package city.promotion.events.itinerary;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.part.PartRepository;
import city.promotion.events.person.People;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes of an event's itinerary, each in one transaction. */
@ApplicationScoped
class ItineraryItemService {

    private final PartRepository<ItineraryItem> items;
    private final Events events;
    private final Organisations organisations;
    private final People people;
    private final CodeLists codes;
    private final ExternalIds externalIds;

    ItineraryItemService(
            PartRepository<ItineraryItem> items,
            Events events,
            Organisations organisations,
            People people,
            CodeLists codes,
            ExternalIds externalIds) {
        this.items = items;
        this.events = events;
        this.organisations = organisations;
        this.people = people;
        this.codes = codes;
        this.externalIds = externalIds;
    }

    @Transactional
    ItineraryItem create(UUID eventId, ItineraryItemRequest wanted) {
        events.hold(eventId);
        check(wanted);
        externalIds.requireFree(wanted.externalIds());
        return items.write(new ItineraryItem(eventId, items.nextPosition(eventId), wanted));
    }

    @Transactional
    ItineraryItem change(UUID eventId, UUID id, ExpectedVersion expected, ItineraryItemRequest wanted) {
        var item = items.require(eventId, id);
        expected.requireSame(item.version());
        check(wanted);
        externalIds.requireFree(wanted.externalIds(), id);
        item.describe(wanted);
        return items.write(item);
    }

    @Transactional
    void remove(UUID eventId, UUID id, ExpectedVersion expected) {
        var item = items.require(eventId, id);
        expected.requireSame(item.version());
        items.remove(item);
    }

    private void check(ItineraryItemRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codes.check(problem, "ITINERARY_KIND", wanted.kind(), "kind");
        new References()
                .to(organisations, wanted.organisationId(), "organisationId")
                .toAll(people, wanted.hostPersonIds(), "hostPersonIds")
                .check(problem);
        problem.throwIfViolated();
    }
}
