package city.promotion.projects.blocker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry in the log of a blocker tells. */
@Schema(
        name = "BlockerLogKind",
        description =
                "What the entry tells 记录类型: ASSIGNED 交办, STARTED 开始办理, RESOLVED 解决, SIGNED_OFF 销号, REOPENED 重新打开, "
                        + "REASSIGNED 改派, UPDATE 进展, ESCALATED 提级, DUE_DATE_CHANGED 延期.")
enum LogKind {
    ASSIGNED,
    STARTED,
    RESOLVED,
    SIGNED_OFF,
    REOPENED,
    REASSIGNED,
    UPDATE,
    ESCALATED,
    DUE_DATE_CHANGED;

    /** What a step to the status is called in the log. */
    static LogKind of(BlockerStatus to) {
        return switch (to) {
            case OPEN -> REOPENED;
            case ASSIGNED -> ASSIGNED;
            case IN_PROGRESS -> STARTED;
            case RESOLVED -> RESOLVED;
            case SIGNED_OFF -> SIGNED_OFF;
        };
    }
}
