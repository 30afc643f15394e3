package city.promotion.projects.origin;

import city.promotion.conventions.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What is known of the events that projects name. */
@ApplicationScoped
public class Origins {

    /** For a {@code @Formula} beside the columns origin_event_id and origin_outcome_id: {@link Origin.Known} as JSON. */
    public static final String COLUMNS = """
            (select jsonb_build_object(
                'event', (select jsonb_build_object('code', ke.code, 'title', ke.title, 'visibility', ke.visibility, 'gone', ke.gone)
                          from known_event ke where ke.id = origin_event_id),
                'outcome', (select jsonb_build_object('title', ko.title, 'gone', ko.gone)
                            from known_outcome ko where ko.id = origin_outcome_id)))""";

    private final EntityManager entities;

    Origins(EntityManager entities) {
        this.entities = entities;
    }

    /** Notes what contradicts what is known; what is not known is no contradiction. */
    public void check(ProblemException problem, UUID eventId, UUID outcomeId) {
        if (outcomeId == null) {
            return;
        }
        var event = entities.createNativeQuery("select event_id from known_outcome where id = :outcome", UUID.class)
                .setParameter("outcome", outcomeId)
                .getResultStream()
                .findFirst();
        if (event.isPresent() && !event.get().equals(eventId)) {
            problem.violation("originOutcomeId", "outcome-of-other-event", event.get());
        }
    }
}
