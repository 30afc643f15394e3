package city.promotion.events.report;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about summaries. */
enum SummaryProblem implements ProblemType {
    PERIOD_REVERSED("summary-period-reversed", 400);

    private final String code;
    private final int status;

    SummaryProblem(String code, int status) {
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
