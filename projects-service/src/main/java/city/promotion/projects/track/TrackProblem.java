package city.promotion.projects.track;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong about a track. */
enum TrackProblem implements ProblemType {
    NOT_FOUND("track-not-found", 404);

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
