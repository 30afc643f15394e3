package city.promotion.projects.funnel;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about a report on the way of projects. */
enum FunnelProblem implements ProblemType {
    BAD_SELECTION("report-selection-invalid", 400);

    private final String code;
    private final int status;

    FunnelProblem(String code, int status) {
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
