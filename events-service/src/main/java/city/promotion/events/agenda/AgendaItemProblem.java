package city.promotion.events.agenda;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about agenda items. */
enum AgendaItemProblem implements ProblemType {
    NOT_FOUND("agenda-item-not-found", 404),
    DATES_CONTRADICT("agenda-item-dates-contradict", 422);

    private final String code;
    private final int status;

    AgendaItemProblem(String code, int status) {
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
