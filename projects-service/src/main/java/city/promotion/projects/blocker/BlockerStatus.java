package city.promotion.projects.blocker;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a blocker is from being gone. */
@Schema(
        name = "BlockerStatus",
        description = "How far it is 状态: OPEN 待交办, ASSIGNED 已交办, IN_PROGRESS 办理中, RESOLVED 已解决待销号, SIGNED_OFF 已销号.")
enum BlockerStatus {
    OPEN,
    ASSIGNED,
    IN_PROGRESS,
    RESOLVED,
    SIGNED_OFF;

    /** Step by step to the end; from the end back to the beginning, where it was not gone after all. */
    Set<BlockerStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ASSIGNED);
            case ASSIGNED -> EnumSet.of(IN_PROGRESS);
            case IN_PROGRESS -> EnumSet.of(RESOLVED);
            case RESOLVED -> EnumSet.of(SIGNED_OFF, OPEN);
            case SIGNED_OFF -> EnumSet.of(OPEN);
        };
    }

    /** Somebody still has to act. */
    boolean isOutstanding() {
        return this == OPEN || this == ASSIGNED || this == IN_PROGRESS;
    }
}
