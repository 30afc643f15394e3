package city.promotion.stats.jsonstat;

import city.promotion.conventions.problem.ProblemType;

/** Why figures cannot be told as a cube. */
enum JsonStatProblem implements ProblemType {
    NO_FIGURES("no-figures", 404),
    CUBE_TOO_LARGE("cube-too-large", 413);

    private final String code;
    private final int status;

    JsonStatProblem(String code, int status) {
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
