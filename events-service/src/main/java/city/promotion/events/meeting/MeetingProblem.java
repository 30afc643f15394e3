package city.promotion.events.meeting;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about meetings. */
enum MeetingProblem implements ProblemType {
    NOT_FOUND("meeting-not-found", 404),
    DATES_CONTRADICT("meeting-dates-contradict", 422),
    NOT_CLEAR_WHO("meeting-not-clear-who", 422),
    PERIOD_REVERSED("meeting-period-reversed", 400);

    private final String code;
    private final int status;

    MeetingProblem(String code, int status) {
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
