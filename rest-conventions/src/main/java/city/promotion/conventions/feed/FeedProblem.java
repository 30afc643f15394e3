package city.promotion.conventions.feed;

import city.promotion.conventions.problem.ProblemType;

/** What a change feed refuses. */
enum FeedProblem implements ProblemType {
    CURSOR_EXPIRED("cursor-expired", 410);

    private final String code;
    private final int status;

    FeedProblem(String code, int status) {
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
