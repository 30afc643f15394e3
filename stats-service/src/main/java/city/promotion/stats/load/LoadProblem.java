package city.promotion.stats.load;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with a load. */
enum LoadProblem implements ProblemType {
    REFUSED("load-refused", 422),
    FILE_REFUSED("file-refused", 422),
    NOT_FOUND("load-not-found", 404);

    private final String code;
    private final int status;

    LoadProblem(String code, int status) {
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
