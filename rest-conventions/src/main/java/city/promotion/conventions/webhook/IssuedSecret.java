package city.promotion.conventions.webhook;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.idempotency.ShownOnce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription with the secret that was just made for it. */
@Schema(name = "IssuedSecret", description = "A subscription with its new secret, which is shown this once 密钥仅显示一次.")
record IssuedSecret(
        @Schema(required = true) WebhookResponse webhook,

        @Schema(
                description =
                        "The secret with which deliveries are signed (Standard Webhooks); keep it. Null when a repeat with the same "
                                + "`Idempotency-Key` shows the answer again: then rotate the secret.",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
                nullable = true)
        String secret)
        implements Versioned, ShownOnce {

    @Override
    public long version() {
        return webhook.version();
    }

    @Override
    public Object withoutSecret() {
        return new IssuedSecret(webhook, null);
    }
}
