package city.promotion.projects.finding;

import city.promotion.conventions.security.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as an administrator sets it. */
@Schema(examples = """
                {"enabled": true, "severity": "MEDIUM", "parameters": {"months": 6, "percent": 15}, "visibility": "INTERNAL"}""", name = "FindingRuleRequest", description = "A rule as an administrator sets it 预警规则, whole.")
record FindingRuleRequest(
        @NotNull
        @Schema(description = "false: the rule finds nothing, and what it found is cleared.", examples = "true")
        Boolean enabled,

        @NotNull FindingSeverity severity,

        @NotNull @Valid FindingParameters parameters,

        @NotNull @Schema(description = "Who may read what the rule finds, of the projects that they may see.")
        Visibility visibility) {}
