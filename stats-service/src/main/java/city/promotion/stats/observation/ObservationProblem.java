package city.promotion.stats.observation;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with a question for figures. */
enum ObservationProblem implements ProblemType {
    NOT_FOUND("observation-not-found", 404),
    TOO_LARGE("answer-too-large", 413),
    NO_SERIES("series-not-found", 404),
    /** The shared kind of failure, with texts of its own for what only figures are asked by. */
    BAD_QUERY("bad-parameter", 400);

    private final String code;
    private final int status;

    ObservationProblem(String code, int status) {
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
