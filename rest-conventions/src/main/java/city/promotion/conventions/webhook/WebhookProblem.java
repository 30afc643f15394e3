package city.promotion.conventions.webhook;

import city.promotion.conventions.problem.ProblemType;

/** What can be refused about webhooks. */
enum WebhookProblem implements ProblemType {
    NOT_FOUND("webhook-not-found", 404),
    DELIVERY_NOT_FOUND("webhook-delivery-not-found", 404),
    DISABLED("webhook-disabled", 409),
    TOO_MANY("webhook-too-many", 409),
    ADDRESS("webhook-address-refused", 422),
    BEYOND_RIGHTS("webhook-beyond-rights", 422),
    NO_KEY("webhook-no-key", 503);

    private final String code;
    private final int status;

    WebhookProblem(String code, int status) {
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
