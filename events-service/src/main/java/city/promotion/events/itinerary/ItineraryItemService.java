package city.promotion.events.itinerary;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.part.PartRepository;
import city.promotion.events.person.People;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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
        return items.reread(createAll(List.of(new NewRecord<>(eventId, wanted))).get(0));
    }

    /** Creates all of them or none, of one event or of several; their number of statements hardly grows with them. */
    @Transactional
    List<ItineraryItem> createAll(List<NewRecord<ItineraryItemRequest>> wanted) {
        wanted.stream().map(NewRecord::parent).distinct().forEach(events::hold);
        check(wanted);
        externalIds.requireAllFree(
                wanted.stream().map(one -> one.wanted().externalIds()).toList());
        var places = items.places(wanted, ItineraryItemRequest::position);
        return items.writeAll(IntStream.range(0, wanted.size())
                .mapToObj(i -> new ItineraryItem(
                        wanted.get(i).parent(), places.get(i), wanted.get(i).wanted()))
                .toList());
    }

    @Transactional
    ItineraryItem change(UUID eventId, UUID id, ExpectedVersion expected, ItineraryItemRequest wanted) {
        var item = items.require(eventId, id);
        expected.requireSame(item.version());
        check(List.of(new NewRecord<>(eventId, wanted)));
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

    private void check(List<NewRecord<ItineraryItemRequest>> all) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        var named = new References();
        all.forEach(one -> {
            var wanted = one.wanted();
            codes.check(problem, "ITINERARY_KIND", wanted.kind(), "kind");
            named.next()
                    .to(organisations, wanted.organisationId(), "organisationId")
                    .toAll(people, wanted.hostPersonIds(), "hostPersonIds");
        });
        named.check(problem);
        problem.throwIfViolated();
    }
}
