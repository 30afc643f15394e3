package city.promotion.stats.consistency;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with figures that are to be checked. */
enum ConsistencyProblem implements ProblemType {
    /** The shared kind of failure, with texts of its own for what only figures can have wrong. */
    REFUSED("validation-failed", 422),
    CONTRADICTS("release-contradicts", 409),
    NOTHING_TO_ACCEPT("nothing-to-accept", 409);

    private final String code;
    private final int status;

    ConsistencyProblem(String code, int status) {
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
