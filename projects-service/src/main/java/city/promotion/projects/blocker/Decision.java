package city.promotion.projects.blocker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a proposed due date. */
@Schema(
        name = "DueDateDecision",
        description = "What became of the proposal 审批结果: PROPOSED 待审, APPROVED 同意, REFUSED 不同意.")
enum Decision {
    PROPOSED,
    APPROVED,
    REFUSED
}
