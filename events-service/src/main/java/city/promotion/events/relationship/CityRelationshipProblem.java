package city.promotion.events.relationship;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about relationships with other cities. */
enum CityRelationshipProblem implements ProblemType {
    NOT_FOUND("city-relationship-not-found", 404);

    private final String code;
    private final int status;

    CityRelationshipProblem(String code, int status) {
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
