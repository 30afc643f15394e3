package city.promotion.projects.milestone;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about milestones. */
enum MilestoneProblem implements ProblemType {
    NOT_FOUND("milestone-not-found", 404),
    INVALID("milestone-invalid", 422);

    private final String code;
    private final int status;

    MilestoneProblem(String code, int status) {
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
