package city.promotion.events.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an event has come, and the steps it can take from there. */
@Schema(
        name = "EventStatus",
        description = "How far the event has come 活动状态: DRAFT 草稿, PLANNED 计划, APPROVED 批准, IN_PROGRESS 进行中, HELD 已举办,"
                + " REVIEWED 已总结, POSTPONED 延期, CANCELLED 取消.")
public enum EventStatus {
    DRAFT,
    PLANNED,
    APPROVED,
    IN_PROGRESS,
    HELD,
    REVIEWED,
    POSTPONED,
    CANCELLED;

    /** The steps from here. A past event that is entered from its source goes from DRAFT to HELD at once. */
    List<EventStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(PLANNED, HELD, CANCELLED);
            case PLANNED -> List.of(APPROVED, POSTPONED, CANCELLED);
            case APPROVED -> List.of(IN_PROGRESS, POSTPONED, CANCELLED);
            case IN_PROGRESS -> List.of(HELD, POSTPONED, CANCELLED);
            case HELD -> List.of(REVIEWED);
            case POSTPONED -> List.of(PLANNED, APPROVED, POSTPONED, CANCELLED);
            case REVIEWED, CANCELLED -> List.of();
        };
    }
}
