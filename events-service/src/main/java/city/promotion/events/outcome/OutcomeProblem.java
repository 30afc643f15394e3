package city.promotion.events.outcome;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about outcomes. */
enum OutcomeProblem implements ProblemType {
    NOT_FOUND("outcome-not-found", 404),
    COUNT_NEEDED("outcome-count-not-a-number", 422);

    private final String code;
    private final int status;

    OutcomeProblem(String code, int status) {
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
