package city.promotion.projects.milestone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a milestone stands today. */
@Schema(
        name = "MilestoneState",
        description =
                "How it stands today 节点状态: PLANNED 未到期, OVERDUE 逾期未完成, MET_ON_TIME 按时完成, MET_LATE 逾期完成. A date that "
                        + "leaves a span open is late only when all of it is.")
enum MilestoneState {
    PLANNED,
    OVERDUE,
    MET_ON_TIME,
    MET_LATE
}
