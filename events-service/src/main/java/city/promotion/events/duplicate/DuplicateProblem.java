package city.promotion.events.duplicate;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about records that are held twice. */
public enum DuplicateProblem implements ProblemType {
    PAIR_NOT_FOUND("duplicate-pair-not-found", 404),
    WITH_ITSELF("merge-with-itself", 422),
    UNKNOWN("merge-of-unknown", 422),
    ALREADY_MERGED("already-merged", 409),
    DIFFERENT_IDENTIFIERS("merge-of-different-identifiers", 409);

    private final String code;
    private final int status;

    DuplicateProblem(String code, int status) {
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
