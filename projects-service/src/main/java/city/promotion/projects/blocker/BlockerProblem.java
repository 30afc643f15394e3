package city.promotion.projects.blocker;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about a blocker. */
enum BlockerProblem implements ProblemType {
    NOT_FOUND("blocker-not-found", 404),
    LOG_ENTRY_NOT_FOUND("blocker-log-entry-not-found", 404),
    DUE_DATE_CHANGE_NOT_FOUND("blocker-due-date-change-not-found", 404),
    INVALID("blocker-invalid", 422),
    STEP_NOT_POSSIBLE("blocker-step-not-possible", 409),
    STEP_NOT_MET("blocker-step-not-met", 422),
    NOT_OUTSTANDING("blocker-not-outstanding", 409),
    SIGN_OFF_NOT_YOURS("blocker-sign-off-not-yours", 403),
    NOT_HIGHER("blocker-escalation-not-higher", 409),
    PROPOSAL_OPEN("blocker-due-date-proposal-open", 409),
    PROPOSAL_DECIDED("blocker-due-date-decided", 409),
    DECIDER_IS_PROPOSER("blocker-decider-is-proposer", 403);

    private final String code;
    private final int status;

    BlockerProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
