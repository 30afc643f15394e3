package city.promotion.conventions.problem;

/** The failures that every service can answer. */
public enum ConventionProblem implements ProblemType {
    VALIDATION_FAILED("validation-failed", 422),
    MALFORMED_JSON("malformed-json", 400),
    UNKNOWN_FIELD("unknown-field", 400),
    WRONG_TYPE("wrong-type", 400),
    BAD_REQUEST("bad-request", 400),
    BAD_PARAMETER("bad-parameter", 400),
    BAD_CURSOR("bad-cursor", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    OTHER_DISTRICT("other-district", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    EXTERNAL_ID_TAKEN("external-id-taken", 409),
    STILL_REFERRED_TO("still-referred-to", 409),
    IDEMPOTENCY_IN_FLIGHT("idempotency-in-flight", 409),
    STALE("stale", 412),
    BODY_TOO_LARGE("body-too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    IF_MATCH_REQUIRED("if-match-required", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    INTERNAL_ERROR("internal-error", 500),
    UNAVAILABLE("service-unavailable", 503);

    private final String code;
    private final int status;

    ConventionProblem(String code, int status) {
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
