package city.promotion.conventions.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Since when failures are to be delivered again. */
@Schema(
        name = "RedeliveryRequest",
        description = "Since when failures are to be delivered again 重新投递.",
        examples = "{\"since\": \"2024-04-22T00:00:00Z\"}")
record RedeliveryRequest(
        @NotNull
        @Schema(
                description = "Deliveries that were first up at that moment or later.",
                examples = "2024-04-22T00:00:00Z",
                required = true)
        Instant since) {}
