package city.promotion.events.person;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about people. */
enum PersonProblem implements ProblemType {
    NOT_FOUND("person-not-found", 404),
    IN_USE("person-in-use", 409),
    PERIOD_REVERSED("position-period-reversed", 422),
    ERASED("person-erased", 409),
    DAY_WITHOUT_ORGANISATION("person-day-without-organisation", 400);

    private final String code;
    private final int status;

    PersonProblem(String code, int status) {
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
