package city.promotion.stats.computed;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with a question for computed figures. */
enum ComputedProblem implements ProblemType {
    /** The shared kind of failure, with texts of its own for what only computed figures are asked by. */
    BAD_QUERY("bad-parameter", 400);

    private final String code;
    private final int status;

    ComputedProblem(String code, int status) {
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
