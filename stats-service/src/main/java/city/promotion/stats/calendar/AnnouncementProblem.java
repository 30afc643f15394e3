package city.promotion.stats.calendar;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with what is asked of an announcement. */
enum AnnouncementProblem implements ProblemType {
    NOT_FOUND("announcement-not-found", 404);

    private final String code;
    private final int status;

    AnnouncementProblem(String code, int status) {
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
