package city.promotion.events.outcome;

import city.promotion.conventions.security.Caller;
import city.promotion.events.part.PartRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** What came of an event, as a kind of part. */
class OutcomePart {

    @Produces
    @Singleton
    PartRepository<Outcome> outcomes(EntityManager entities, Caller caller) {
        return new PartRepository<>(
                entities,
                "outcomes",
                Outcome.class,
                OutcomeProblem.NOT_FOUND,
                outcome -> OutcomeResponse.from(outcome, caller.visible()));
    }
}
