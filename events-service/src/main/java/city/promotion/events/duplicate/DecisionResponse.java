package city.promotion.events.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision that two records are not the same. */
@Schema(name = "DecisionResponse", description = "The decision that two records are not the same 非重复认定.")
record DecisionResponse(
        @Schema(required = true) UUID firstId,
        @Schema(required = true) UUID secondId,
        @Schema(description = "What the decision rests on.") String note,
        @Schema(required = true) Instant decidedAt,
        @Schema(required = true) String decidedBy) {

    static DecisionResponse from(NotDuplicate decision) {
        return new DecisionResponse(
                decision.firstId(),
                decision.secondId(),
                decision.note(),
                decision.stamp().createdAt(),
                decision.stamp().createdBy());
    }
}
