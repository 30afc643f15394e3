package city.promotion.projects.finding;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as it is read. */
@Schema(name = "FindingRule", description = "A rule by which projects are looked at 预警规则.")
record FindingRuleResponse(
        @Schema(examples = "SIGNED_NOT_STARTED", required = true)
        String code,

        @Schema(
                description = "What the rule says of a project; words in braces are filled in each finding.",
                required = true)
        LocalizedText labels,

        @Schema(description = "What would clear it.", required = true)
        LocalizedText remedy,

        @Schema(required = true) FindingSeverity severity,
        @Schema(required = true) FindingParameters parameters,

        @Schema(description = "Whether the rule is in force.", examples = "true", required = true)
        boolean enabled,

        @Schema(description = "Who may read what the rule finds, of the projects that they may see.", required = true)
        Visibility visibility,

        @Schema(examples = "0", required = true) long version,
        @Schema(required = true) Instant updatedAt,
        @Schema(examples = "admin-1", required = true) String updatedBy)
        implements Versioned {

    static FindingRuleResponse from(FindingRule rule) {
        return new FindingRuleResponse(
                rule.code(),
                rule.labels(),
                rule.remedy(),
                rule.severity(),
                rule.parameters(),
                rule.enabled(),
                rule.visibility(),
                rule.version(),
                rule.stamp().updatedAt(),
                rule.stamp().updatedBy());
    }
}
