package city.promotion.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rule that an event lies inside the dates of the one that holds it, where both are known. */
@ApplicationScoped
class EventTree {

    private static final int CODES_NAMED = 10;

    /** Their dates hold no more. */
    private static final Set<EventStatus> WITHOUT_DATES = Set.of(EventStatus.POSTPONED, EventStatus.CANCELLED);

    private final EventRepository events;

    EventTree(EventRepository events) {
        this.events = events;
    }

    /** Refuses dates outside those of the event that is to hold it; that event keeps its dates until the transaction ends. */
    void requireInside(UUID parentId, EventDates dates, String field) {
        if (parentId == null || dates.starts() == null) {
            return;
        }
        var parent = events.requireHeld(parentId);
        if (!WITHOUT_DATES.contains(parent.status()) && !dates.canLieInside(parent.dates())) {
            throw EventProblem.DATES_CONTRADICT.problem().violation(field, "outside-parent", parent.code());
        }
    }

    /** Refuses new dates of an event that leave those below it outside. To be asked after the event is written. */
    void requireAround(Event event, String field) {
        var outside = events.childrenOf(event.id(), WITHOUT_DATES).stream()
                .filter(child -> !child.dates().canLieInside(event.dates()))
                .map(Event::code)
                .limit(CODES_NAMED)
                .collect(Collectors.joining(", "));
        if (!outside.isEmpty()) {
            throw EventProblem.DATES_CONTRADICT.problem().violation(field, "children-outside", outside);
        }
    }
}
