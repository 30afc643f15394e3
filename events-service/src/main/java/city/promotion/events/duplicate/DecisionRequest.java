package city.promotion.events.duplicate;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two records are not the same. */
@Schema(
        name = "DecisionRequest",
        description = "Why two records are not the same 非重复的理由.",
        examples = "{\"note\": \"Two companies of one group, seen in the register of companies. A sample.\"}")
record DecisionRequest(
        @Size(max = 2000) @Schema(description = "What the decision rests on.")
        String note) {}
