package city.promotion.events.agenda;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.part.PartRepository;
import city.promotion.events.participation.Participations;
import city.promotion.events.reference.Referable;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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
        return items.reread(createAll(List.of(new NewRecord<>(eventId, wanted))).get(0));
    }

    /** Creates all of them or none, of one event or of several; their number of statements hardly grows with them. */
    @Transactional
    List<AgendaItem> createAll(List<NewRecord<AgendaItemRequest>> wanted) {
        wanted.stream().map(NewRecord::parent).distinct().forEach(events::hold);
        check(wanted);
        externalIds.requireAllFree(
                wanted.stream().map(one -> one.wanted().externalIds()).toList());
        var places = items.places(wanted, AgendaItemRequest::position);
        return items.writeAll(IntStream.range(0, wanted.size())
                .mapToObj(i -> new AgendaItem(
                        wanted.get(i).parent(), places.get(i), wanted.get(i).wanted()))
                .toList());
    }

    @Transactional
    AgendaItem change(UUID eventId, UUID id, ExpectedVersion expected, AgendaItemRequest wanted) {
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

    private void check(List<NewRecord<AgendaItemRequest>> all) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        var named = new References();
        var actors = new HashMap<UUID, Referable>();
        all.forEach(one -> {
            var wanted = one.wanted();
            codes.check(problem, "AGENDA_KIND", wanted.kind(), "kind");
            named.next()
                    .toAll(
                            actors.computeIfAbsent(one.parent(), event -> ids -> participations.holdOf(event, ids)),
                            wanted.participationIds(),
                            "participationIds");
        });
        named.check(problem);
        problem.throwIfViolated();
    }
}
