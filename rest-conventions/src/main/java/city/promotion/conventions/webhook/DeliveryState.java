package city.promotion.conventions.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a delivery has come. */
@Schema(
        name = "WebhookDeliveryState",
        description =
                "How far a delivery has come 投递状态: WAITING it will be tried at `nextTryAt`, or when what waits before it is over; DELIVERED; "
                        + "FAILED it was given up; SKIPPED the record left the subscription's sight before it could be delivered.")
enum DeliveryState {
    WAITING,
    DELIVERED,
    FAILED,
    SKIPPED
}
