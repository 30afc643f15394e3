package city.promotion.projects.ledger;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about an amount. */
enum LedgerProblem implements ProblemType {
    NOT_FOUND("money-entry-not-found", 404),
    INVALID("money-entry-invalid", 422),
    PERIOD_TAKEN("money-period-taken", 409),
    CORRECTED("money-entry-corrected", 409),
    VERIFIED("money-entry-verified", 409),
    NOT_CHANGEABLE("money-entry-not-changeable", 409),
    VERIFIER_IS_AUTHOR("money-verifier-is-author", 403);

    private final String code;
    private final int status;

    LedgerProblem(String code, int status) {
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
