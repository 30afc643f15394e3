package city.promotion.conventions.imports;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about imports. */
enum ImportProblem implements ProblemType {
    NOT_FOUND("import-not-found", 404),
    NO_SUCH_LIST("import-list-unknown", 404),
    NOT_READY("import-not-ready", 409),
    BUSY("import-busy", 409),
    OUTDATED("import-outdated", 409),
    BAD_ROW("import-bad-row", 422);

    private final String code;
    private final int status;

    ImportProblem(String code, int status) {
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
