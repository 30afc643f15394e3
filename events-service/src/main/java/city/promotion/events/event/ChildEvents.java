package city.promotion.events.event;

import city.promotion.conventions.security.Caller;
import city.promotion.events.part.EventPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The events directly below others, as summaries; those that the caller may not see are left out. */
@ApplicationScoped
class ChildEvents implements EventPart {

    private final EventRepository events;
    private final Caller caller;

    ChildEvents(EventRepository events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "children";
    }

    @Override
    public Map<UUID, List<Object>> of(Collection<UUID> eventIds) {
        return events.below(eventIds, caller.visible()).stream()
                .collect(Collectors.groupingBy(
                        Event::parentId, Collectors.mapping(EventSummary::from, Collectors.toList())));
    }
}
