package city.promotion.conventions.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as the log shows it. */
@Schema(name = "WebhookDelivery", description = "One change on its way to one subscriber 投递记录.")
record DeliveryResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "The change, and the `webhook-id` of each attempt.", required = true)
        UUID eventId,

        @Schema(description = "Type of the change.", examples = "city.promotion.event.changed", required = true)
        String type,

        @Schema(
                description = "Path of the record that changed.",
                examples = "/events/v1/events/0192f0a4-7a3e-7c1b-9a44-1f0b8c2d3e4f",
                required = true)
        String subject,

        @Schema(required = true) DeliveryState state,

        @Schema(description = "When it is tried next; only while it waits.")
        Instant nextTryAt,

        @Schema(description = "What was tried, the last 50 attempts, oldest first; never null.", required = true)
        List<Attempt> attempts,

        @Schema(description = "When it was first up for delivery.", required = true)
        Instant createdAt) {

    static DeliveryResponse from(Delivery delivery) {
        return new DeliveryResponse(
                delivery.id(),
                delivery.eventId(),
                delivery.type(),
                delivery.subject(),
                delivery.state(),
                delivery.state() == DeliveryState.WAITING ? delivery.nextTryAt() : null,
                delivery.attempts(),
                delivery.createdAt());
    }
}
