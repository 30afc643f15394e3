package city.promotion.projects.finding;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about findings and their rules. */
enum FindingProblem implements ProblemType {
    RULE_NOT_FOUND("finding-rule-not-found", 404),
    RULE_INVALID("finding-rule-invalid", 422);

    private final String code;
    private final int status;

    FindingProblem(String code, int status) {
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
