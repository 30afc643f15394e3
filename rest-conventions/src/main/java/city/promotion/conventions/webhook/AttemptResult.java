package city.promotion.conventions.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of one attempt. */
@Schema(
        name = "WebhookAttemptResult",
        description =
                "What came of an attempt 投递结果: DELIVERED an answer 2xx, REFUSED another answer, REDIRECTED an answer 3xx (not followed), TIMED_OUT "
                        + "no answer in time, UNREACHABLE no connection or one that broke, ADDRESS_REFUSED the host's name leads to an address that "
                        + "is not public, NOT_VISIBLE the record left the subscription's sight, NOT_KEPT the feed holds the change no longer, NO_KEY "
                        + "the key that the secret was made with is gone: rotate the secret.")
enum AttemptResult {
    DELIVERED,
    REFUSED,
    REDIRECTED,
    TIMED_OUT,
    UNREACHABLE,
    ADDRESS_REFUSED,
    NOT_VISIBLE,
    NOT_KEPT,
    NO_KEY;

    /** Whether nothing would change if it were tried again. */
    boolean isFinal() {
        return this == DELIVERED || this == NOT_VISIBLE || this == NOT_KEPT;
    }
}
