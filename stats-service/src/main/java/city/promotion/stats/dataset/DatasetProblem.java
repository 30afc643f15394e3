package city.promotion.stats.dataset;

import city.promotion.conventions.problem.ProblemType;

/** What can be wrong with a question about datasets. */
enum DatasetProblem implements ProblemType {
    NOT_FOUND("dataset-not-found", 404),
    TAKEN("dataset-taken", 409),
    IN_USE("dimensions-in-use", 409),
    REFUSED("structure-refused", 422);

    private final String code;
    private final int status;

    DatasetProblem(String code, int status) {
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
