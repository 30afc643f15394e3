package city.promotion.events.outcome;

import city.promotion.events.part.PartRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The door to the outcomes for neighbours that name them. */
@ApplicationScoped
public class Outcomes {

    private final PartRepository<Outcome> outcomes;

    Outcomes(PartRepository<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** The event of the outcome if there is such an outcome; it is kept from being deleted until the transaction ends. */
    public Optional<UUID> hold(UUID id) {
        return outcomes.hold(id);
    }
}
