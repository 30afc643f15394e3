package city.promotion.events.campaign;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about campaigns. */
enum CampaignProblem implements ProblemType {
    NOT_FOUND("campaign-not-found", 404),
    PERIOD_REVERSED("campaign-period-reversed", 422);

    private final String code;
    private final int status;

    CampaignProblem(String code, int status) {
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
