package city.promotion.stats.group;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with what is asked of a group. */
enum GroupProblem implements ProblemType {
    NOT_FOUND("group-not-found", 404),
    REFUSED("group-refused", 422);

    private final String code;
    private final int status;

    GroupProblem(String code, int status) {
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
