package city.promotion.conventions.personaldata;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about names that are to be erased. */
public enum NameProblem implements ProblemType {
    TOO_GENERAL("name-too-general", 422),
    IN_REASON("name-in-reason", 422),
    MENTIONS_CHANGED("mentions-changed", 409);

    private final String code;
    private final int status;

    NameProblem(String code, int status) {
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
