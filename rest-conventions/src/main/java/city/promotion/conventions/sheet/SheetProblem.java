package city.promotion.conventions.sheet;

import city.promotion.conventions.problem.ProblemType;

/** Why a file is no sheet that can be read. */
public enum SheetProblem implements ProblemType {
    UNREADABLE("sheet-unreadable", 422);

    private final String code;
    private final int status;

    SheetProblem(String code, int status) {
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
