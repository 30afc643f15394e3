package city.promotion.events.outcome;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.imports.NewRecord;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.part.PartRepository;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Changes of an event's outcomes, each in one transaction. */
@ApplicationScoped
class OutcomeService {

    private final PartRepository<Outcome> outcomes;
    private final Events events;
    private final Organisations organisations;
    private final CodeLists codes;
    private final ExternalIds externalIds;

    OutcomeService(
            PartRepository<Outcome> outcomes,
            Events events,
            Organisations organisations,
            CodeLists codes,
            ExternalIds externalIds) {
        this.outcomes = outcomes;
        this.events = events;
        this.organisations = organisations;
        this.codes = codes;
        this.externalIds = externalIds;
    }

    @Transactional
    Outcome create(UUID eventId, OutcomeRequest wanted) {
        return outcomes.reread(
                createAll(List.of(new NewRecord<>(eventId, wanted))).get(0));
    }

    /** Creates all of them or none, of one event or of several; their number of statements hardly grows with them. */
    @Transactional
    List<Outcome> createAll(List<NewRecord<OutcomeRequest>> wanted) {
        wanted.stream().map(NewRecord::parent).distinct().forEach(events::hold);
        check(wanted);
        externalIds.requireAllFree(
                wanted.stream().map(one -> one.wanted().externalIds()).toList());
        var places = outcomes.places(wanted, OutcomeRequest::position);
        return outcomes.writeAll(IntStream.range(0, wanted.size())
                .mapToObj(i -> new Outcome(
                        wanted.get(i).parent(), places.get(i), wanted.get(i).wanted()))
                .toList());
    }

    @Transactional
    Outcome change(UUID eventId, UUID id, ExpectedVersion expected, OutcomeRequest wanted) {
        var outcome = outcomes.require(eventId, id);
        expected.requireSame(outcome.version());
        check(List.of(new NewRecord<>(eventId, wanted)));
        externalIds.requireFree(wanted.externalIds(), id);
        outcome.describe(wanted);
        return outcomes.write(outcome);
    }

    @Transactional
    void remove(UUID eventId, UUID id, ExpectedVersion expected) {
        var outcome = outcomes.require(eventId, id);
        expected.requireSame(outcome.version());
        outcomes.remove(outcome);
    }

    private void check(List<NewRecord<OutcomeRequest>> all) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        var named = new References();
        all.forEach(one -> {
            var wanted = one.wanted();
            codes.check(problem, "OUTCOME_KIND", wanted.kind(), "kind");
            codes.check(problem, "COOPERATION_FIELD", wanted.fields(), "fields");
            named.next().to(organisations, wanted.organisationId(), "organisationId");
        });
        named.check(problem);
        problem.throwIfViolated();
    }
}
