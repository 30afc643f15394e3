package city.promotion.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The door to the events for what belongs to them. */
@ApplicationScoped
public class Events {

    private final EventRepository events;

    Events(EventRepository events) {
        this.events = events;
    }

    /** Refuses with 404 what the caller may not see; whoever may see an event may see its parts. */
    public void requireVisible(UUID id) {
        events.require(id);
    }

    /** The same, and keeps the event from being deleted until the transaction ends. */
    public void hold(UUID id) {
        events.require(id);
        if (events.hold(List.of(id)).isEmpty()) {
            throw EventProblem.NOT_FOUND.problem(id);
        }
    }
}
