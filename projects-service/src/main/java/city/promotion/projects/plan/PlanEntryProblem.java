package city.promotion.projects.plan;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about entries of a plan. */
enum PlanEntryProblem implements ProblemType {
    NOT_FOUND("plan-entry-not-found", 404),
    TWICE("plan-entry-twice", 409),
    INVALID("plan-entry-invalid", 422);

    private final String code;
    private final int status;

    PlanEntryProblem(String code, int status) {
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
