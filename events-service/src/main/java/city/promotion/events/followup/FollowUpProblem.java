package city.promotion.events.followup;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about follow-ups. */
enum FollowUpProblem implements ProblemType {
    NOT_FOUND("follow-up-not-found", 404),
    INCOMPLETE("follow-up-incomplete", 422),
    ALREADY_DONE("follow-up-already-done", 409),
    NOT_DONE("follow-up-not-done", 409),
    DONE_IN_FUTURE("follow-up-done-in-future", 422),
    PERIOD_REVERSED("follow-up-period-reversed", 400);

    private final String code;
    private final int status;

    FollowUpProblem(String code, int status) {
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
