package city.promotion.events.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The door to the participations for the agenda, which says who acts. */
@ApplicationScoped
public class Participations {

    private final ParticipationRepository participations;

    Participations(ParticipationRepository participations) {
        this.participations = participations;
    }

    /** Those of the ids that take part in the event; they are kept from being deleted until the transaction ends. */
    public Set<UUID> holdOf(UUID eventId, Collection<UUID> ids) {
        return participations.holdOf(eventId, ids);
    }
}
