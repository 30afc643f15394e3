package city.promotion.projects.evidence;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about a document. */
enum EvidenceProblem implements ProblemType {
    PROJECT_NOT_FOUND("project-not-found", 404),
    NOT_FOUND("evidence-not-found", 404),
    REMOVED("evidence-removed", 410),
    IN_USE("evidence-in-use", 409),
    INVALID("evidence-invalid", 422),
    TOO_LARGE("evidence-too-large", 413),
    NOT_AS_DECLARED("evidence-not-as-declared", 422),
    STORE_UNAVAILABLE("evidence-store-unavailable", 503);

    private final String code;
    private final int status;

    EvidenceProblem(String code, int status) {
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
