package city.promotion.events.event;

import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Caller;
import city.promotion.events.reference.Referable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The door to the events for what belongs to them and for what shows them in another form. */
@ApplicationScoped
public class Events implements Referable {

    private final EventRepository events;
    private final Caller caller;

    Events(EventRepository events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    /** The event, or 404 for callers who may not see it. */
    public EventFacts require(UUID id) {
        return EventFacts.from(events.require(id));
    }

    /** The event, or nothing when the caller may not see it. */
    public Optional<EventFacts> find(UUID id) {
        return events.find(id).map(EventFacts::from);
    }

    /** The events directly below it that the caller may see, in their order. */
    public List<EventFacts> below(UUID id) {
        return events.below(List.of(id), caller.visible()).stream()
                .map(EventFacts::from)
                .toList();
    }

    /** The first events that the filter finds and the caller may see, earliest first; at most {@code limit}. */
    public List<EventFacts> matching(EventFilter filter, int limit) {
        return events.page(filter, new PageRequest(limit, null, "starts", false, null, null)).items().stream()
                .map(EventFacts::from)
                .toList();
    }

    /** Refuses with 404 what the caller may not see; whoever may see an event may see its parts. */
    public void requireVisible(UUID id) {
        events.require(id);
    }

    @Override
    public Set<UUID> hold(Collection<UUID> ids) {
        return events.hold(ids);
    }

    /** Refuses with 404 what the caller may not see, and keeps the event from being deleted until the transaction ends. */
    public void hold(UUID id) {
        events.require(id);
        if (events.hold(List.of(id)).isEmpty()) {
            throw EventProblem.NOT_FOUND.problem(id);
        }
    }
}
