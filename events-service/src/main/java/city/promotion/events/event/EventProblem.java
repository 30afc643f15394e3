package city.promotion.events.event;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about events. */
enum EventProblem implements ProblemType {
    NOT_FOUND("event-not-found", 404),
    DATES_CONTRADICT("event-dates-contradict", 422),
    SOURCE_NEEDED("event-source-needed", 422),
    CIRCULAR_TREE("event-circular-tree", 409),
    TRANSITION_NOT_ALLOWED("event-transition-not-allowed", 409),
    TRANSITION_INCOMPLETE("event-transition-incomplete", 422),
    PERIOD_REVERSED("event-period-reversed", 400);

    private final String code;
    private final int status;

    EventProblem(String code, int status) {
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
