package city.promotion.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a proposal. */
@Schema(
        name = "ProposalState",
        description = "What became of it 审核状态: PENDING 待审, APPROVED 核准, REJECTED 退回, WITHDRAWN 撤回, LAPSED 失效 (the "
                + "project moved or ended meanwhile).")
enum ProposalState {
    PENDING,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    LAPSED
}
