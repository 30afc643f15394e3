package city.promotion.events.outcome;

import city.promotion.conventions.codelist.CodeLists;
import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.identifier.ExternalIds;
import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.events.event.Events;
import city.promotion.events.organisation.Organisations;
import city.promotion.events.part.PartRepository;
import city.promotion.events.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

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
        events.hold(eventId);
        check(wanted);
        externalIds.requireFree(wanted.externalIds());
        return outcomes.write(new Outcome(eventId, outcomes.nextPosition(eventId), wanted));
    }

    @Transactional
    Outcome change(UUID eventId, UUID id, ExpectedVersion expected, OutcomeRequest wanted) {
        var outcome = outcomes.require(eventId, id);
        expected.requireSame(outcome.version());
        check(wanted);
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

    private void check(OutcomeRequest wanted) {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        codes.check(problem, "OUTCOME_KIND", wanted.kind(), "kind");
        codes.check(problem, "COOPERATION_FIELD", wanted.fields(), "fields");
        new References()
                .to(organisations, wanted.organisationId(), "organisationId")
                .check(problem);
        problem.throwIfViolated();
    }
}
