package city.promotion.conventions.apikey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a secret gives way to a new one. */
@Schema(
        name = "KeyRotationRequest",
        description = "How a secret gives way to a new one 更换密钥.",
        examples = "{\"expiresAt\": \"2025-09-30T16:00:00Z\", \"overlapHours\": 48}")
record KeyRotationRequest(
        @NotNull
        @Schema(
                description = "From when on the new secret opens nothing: in the future, at most 366 days ahead.",
                examples = "2025-09-30T16:00:00Z",
                required = true)
        Instant expiresAt,

        @Min(0)
        @Max(720)
        @Schema(
                description =
                        "Hours for which the secret before it still opens, but not beyond its own end; 0 ends it at once. 新旧密钥并用小时数",
                examples = "48",
                defaultValue = "48")
        Integer overlapHours) {

    private static final int TWO_DAYS = 48;

    KeyRotationRequest {
        overlapHours = overlapHours == null ? TWO_DAYS : overlapHours;
    }
}
