package city.promotion.events.agenda;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.part.PartRepository;
import city.promotion.events.participation.Participations;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes of an event's agenda, each in one transaction. */
@ApplicationScoped
class AgendaItemService {

    private final PartRepository<AgendaItem> items;
    private final Events events;
    private final Participations participations;
    private final CodeLists codes;
    private final ExternalIds externalIds;

    AgendaItemService(
            PartRepository<AgendaItem> items,
            Events events,
            Participations participations,
            CodeLists codes,
            ExternalIds externalIds) {
        this.items = items;
        this.events = events;
        this.participations = participations;
        this.codes = codes;
        this.externalIds = externalIds;
    }

    @Transactional
    AgendaItem create(UUID eventId, AgendaItemRequest wanted) {
        events.hold(eventId);
        check(eventId, wanted);
        externalIds.requireFree(wanted.externalIds());
        return items.write(new AgendaItem(eventId, items.nextPosition(eventId), wanted));
    }

    @Transactional
    AgendaItem change(UUID eventId, UUID id, ExpectedVersion expected, AgendaItemRequest wanted) {
        var item = items.require(eventId, id);
        expected.requireSame(item.version());
        check(eventId, wanted);
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

    private void check(UUID eventId, AgendaItemRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codes.check(problem, "AGENDA_KIND", wanted.kind(), "kind");
        new References()
                .toAll(ids -> participations.holdOf(eventId, ids), wanted.participationIds(), "participationIds")
                .check(problem);
        problem.throwIfViolated();
    }
}
