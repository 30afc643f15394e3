package city.promotion.projects.track;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong about a track or about the rules of its gates. */
enum TrackProblem implements ProblemType {
    NOT_FOUND("track-not-found", 404),
    RULE_SET_NOT_FOUND("rule-set-not-found", 404),
    RULE_SET_INVALID("rule-set-invalid", 422);

    private final String code;
    private final int status;

    TrackProblem(String code, int status) {
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
