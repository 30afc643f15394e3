package city.promotion.events.exhibit;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about exhibit sections. */
enum ExhibitSectionProblem implements ProblemType {
    NOT_FOUND("exhibit-section-not-found", 404);

    private final String code;
    private final int status;

    ExhibitSectionProblem(String code, int status) {
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
