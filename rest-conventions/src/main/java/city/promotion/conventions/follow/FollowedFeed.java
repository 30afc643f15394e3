package city.promotion.conventions.follow;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a neighbour's feed was read. */
@Schema(name = "FollowedFeed", description = "How far a neighbour's change feed was read 跟随进度.")
record FollowedFeed(
        @Schema(description = "The neighbour.", examples = "events", required = true)
        String neighbour,

        @Schema(description = "Whether an address of it is configured.", examples = "true", required = true)
        boolean configured,

        @Schema(
                description = "How many changes were applied since the last rebuild.",
                examples = "1732",
                required = true)
        long applied,

        @Schema(description = "When the last applied change was made.", examples = "2024-04-18T06:30:00Z")
        Instant changedAt,

        @Schema(description = "When it was applied here.", examples = "2024-04-18T06:30:01Z")
        Instant appliedAt,

        @Schema(
                description =
                        "Seconds since this instance last knew that nothing was left to read; null before the first time.",
                examples = "4")
        Long lagSeconds,

        @Schema(description = "What stands in the way, as of the last try.", examples = "HTTP 502")
        String problem) {}
