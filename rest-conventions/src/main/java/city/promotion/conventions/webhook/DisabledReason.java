package city.promotion.conventions.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing is delivered. */
@Schema(
        name = "WebhookDisabledReason",
        description =
                "Why nothing is delivered 停用原因: BY_OWNER somebody disabled it, RECEIVER_GONE the receiver answered 410, GIVEN_UP a delivery "
                        + "failed for three days, FEED_EXPIRED it was disabled for so long that the feed has forgotten where it stood.")
enum DisabledReason {
    BY_OWNER,
    RECEIVER_GONE,
    GIVEN_UP,
    FEED_EXPIRED
}
