package city.promotion.events.organisation;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about organisations. */
enum OrganisationProblem implements ProblemType {
    NOT_FOUND("organisation-not-found", 404);

    private final String code;
    private final int status;

    OrganisationProblem(String code, int status) {
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
