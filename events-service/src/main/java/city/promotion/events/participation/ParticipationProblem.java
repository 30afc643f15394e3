package city.promotion.events.participation;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about participations. */
enum ParticipationProblem implements ProblemType {
    NOT_FOUND("participation-not-found", 404),
    NOBODY_NAMED("participation-names-nobody", 422),
    IN_USE("participation-in-use", 409),
    NOT_NEXT("attendance-not-next", 409);

    private final String code;
    private final int status;

    ParticipationProblem(String code, int status) {
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
