package city.promotion.projects.annualtarget;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about a target. */
enum TargetProblem implements ProblemType {
    NOT_FOUND("target-not-found", 404),
    INVALID("target-invalid", 422),
    TAKEN("target-taken", 409);

    private final String code;
    private final int status;

    TargetProblem(String code, int status) {
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
