package city.promotion.conventions.apikey;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about keys and to their holders. */
enum ApiKeyProblem implements ProblemType {
    READS_ONLY("api-key-reads-only", 403),
    NOT_FOUND("api-key-not-found", 404),
    LIFETIME("api-key-lifetime", 422);

    private final String code;
    private final int status;

    ApiKeyProblem(String code, int status) {
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
