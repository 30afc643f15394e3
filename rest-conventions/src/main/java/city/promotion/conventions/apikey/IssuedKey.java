package city.promotion.conventions.apikey;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.idempotency.ShownOnce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key with the secret that was just made for it. */
@Schema(name = "IssuedKey", description = "A key with its new secret, which is shown this once 密钥仅显示一次.")
record IssuedKey(
        @Schema(required = true) ApiKeyResponse key,

        @Schema(
                description =
                        "What the holder sends as `X-API-Key`; keep it. Null when a repeat with the same `Idempotency-Key` shows "
                                + "the answer again: then rotate the key.",
                examples = "city_sample-sample-sample-sample-sample-sample-s",
                nullable = true)
        String secret)
        implements Versioned, ShownOnce {

    @Override
    public long version() {
        return key.version();
    }

    @Override
    public Object withoutSecret() {
        return new IssuedKey(key, null);
    }

    /** A secret is written nowhere, neither in logs nor in messages. */
    @Override
    public String toString() {
        return "IssuedKey[" + key.id() + "]";
    }
}
