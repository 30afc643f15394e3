package city.promotion.projects.track;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the rules, as it is read. */
@Schema(name = "RuleSet", description = "One version of the rules of all gates 规则版本. It is never changed.")
record RuleSetResponse(
        @Schema(description = "Each stage record names the version that judged it.", examples = "1", required = true)
        int version,

        @Schema(description = "First day on which it judged or will judge.", examples = "2024-01-01", required = true)
        LocalDate validFrom,

        @Schema(examples = "The first rules of the gates", required = true)
        String note,

        @Schema(description = "Whether it judges today.", examples = "true", required = true)
        boolean inForce,

        @Schema(description = "In the order of tracks and stages.", required = true)
        List<RuleRequest> rules,

        @Schema(required = true) List<SecondPersonRule> secondPerson,
        @Schema(required = true) Instant createdAt,
        @Schema(examples = "admin", required = true) String createdBy) {}
