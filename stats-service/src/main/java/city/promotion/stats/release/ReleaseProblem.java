package city.promotion.stats.release;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with what is asked of a release. */
enum ReleaseProblem implements ProblemType {
    NOT_FOUND("release-not-found", 404),
    NOT_A_DRAFT("release-not-a-draft", 409),
    NOT_SCHEDULED("release-not-scheduled", 409),
    NOT_OUT("release-not-out", 409),
    EMPTY("release-empty", 409),
    WITHOUT_SOURCE("release-without-source", 409),
    COLLIDES("release-collides", 409);

    private final String code;
    private final int status;

    ReleaseProblem(String code, int status) {
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
