package city.promotion.conventions.webhook;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as it is answered; its secret is not part of it. */
@Schema(name = "Webhook", description = "Somebody who is told of changes 订阅.")
record WebhookResponse(
        @Schema(required = true) UUID id,

        @Schema(
                description = "Address of the receiver.",
                examples = "https://partner.example/city-changes",
                required = true)
        String url,

        @Schema(
                description = "Only these types of changes; all when empty.",
                examples = "[\"city.promotion.event.*\"]",
                required = true)
        List<String> types,

        @Schema(description = "Only this record and its parts; everything when absent.")
        String subject,

        @Schema(description = "What it is for, for people.") LocalizedText description,

        @Schema(description = "Who recorded it.", examples = "chamber-of-commerce", required = true)
        String owner,

        @Schema(
                description =
                        "The narrowest visibility that is told; at most what its owner could see when it was last recorded.",
                examples = "PARTNER",
                required = true)
        Visibility sees,

        @Schema(description = "Whether changes are delivered.", examples = "true", required = true)
        boolean enabled,

        @Schema(description = "Why not; absent while it is enabled.")
        DisabledReason disabledReason,

        @Schema(description = "Since when not; absent while it is enabled.")
        Instant disabledAt,

        @Schema(description = "When its newest secret was made.", required = true)
        Instant secretSince,

        @Schema(description = "Counts the changes from 0.", required = true)
        long version,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static WebhookResponse from(Webhook webhook) {
        return new WebhookResponse(
                webhook.id(),
                webhook.url(),
                webhook.types(),
                webhook.subject(),
                webhook.description(),
                webhook.owner(),
                webhook.sees(),
                webhook.enabled(),
                webhook.disabledReason(),
                webhook.disabledAt(),
                webhook.secretSince(),
                webhook.version(),
                webhook.stamp().createdAt(),
                webhook.stamp().createdBy(),
                webhook.stamp().updatedAt(),
                webhook.stamp().updatedBy());
    }
}
