package city.promotion.conventions.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many deliveries are tried again. */
@Schema(name = "Redelivery", description = "How many deliveries are tried again 重新投递数量.")
record RedeliveryResponse(
        @Schema(description = "Deliveries that failed and are tried again at once.", examples = "3", required = true)
        int deliveries) {}
