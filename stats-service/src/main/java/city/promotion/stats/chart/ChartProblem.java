package city.promotion.stats.chart;

import city.promotion.conventions.problem.ProblemType;

/** Why there is no chart of figures. */
enum ChartProblem implements ProblemType {
    NOTHING_TO_DRAW("nothing-to-draw", 404),
    MIXED("chart-mixed", 422),
    TOO_MANY_SERIES("too-many-series", 413),
    TOO_MANY_PERIODS("too-many-periods", 413);

    private final String code;
    private final int status;

    ChartProblem(String code, int status) {
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
