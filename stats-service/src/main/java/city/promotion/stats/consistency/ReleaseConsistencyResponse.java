package city.promotion.stats.consistency;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the figures of a release leave to each other. */
@Schema(name = "ReleaseConsistency", description = "The check of a release against itself 发布批次的一致性核对")
record ReleaseConsistencyResponse(
        @Schema(required = true) UUID releaseId,

        @Schema(required = true) ConsistencyResponse consistency,

        @Schema(
                description =
                        "How many figures of a release of more than 20,000 stand beside no growth, share or contribution and "
                                + "were not compared.",
                examples = "0",
                required = true)
        long leftOut,

        @Schema(
                description = "The acceptance of a contradiction between these very figures; null if there is none.",
                nullable = true)
        AcceptanceResponse accepted) {}
