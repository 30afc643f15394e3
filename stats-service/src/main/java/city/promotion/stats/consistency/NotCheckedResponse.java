package city.promotion.stats.consistency;

import city.promotion.conventions.language.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure that the check passes over. */
@Schema(name = "NotChecked", description = "A figure that the check passes over, and why 未核对的数据")
record NotCheckedResponse(
        @Schema(description = "What the request calls it.", examples = "figures[14]", required = true)
        String ref,

        @Schema(
                description = "MISSING, NO_KNOWN_MEASURE, NO_WHOLE, WHOLE_AMBIGUOUS, ONLY_ABOUT or NEGATIVE_LEVEL.",
                examples = "ONLY_ABOUT",
                required = true)
        String reason,

        @Schema(required = true) LocalizedText explanation) {}
