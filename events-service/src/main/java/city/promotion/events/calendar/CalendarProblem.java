package city.promotion.events.calendar;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about calendars. */
enum CalendarProblem implements ProblemType {
    TOO_LARGE("calendar-too-large", 400);

    private final String code;
    private final int status;

    CalendarProblem(String code, int status) {
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
