package city.promotion.projects.track;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule: which stage of which track asks for which field, and why. */
@Schema(name = "Rule", description = "Which stage of which track asks for which field, and why 规则.")
record RuleRequest(
        @NotBlank @Size(max = 60) @Schema(description = "Code of the track.", examples = "BUILD")
        String track,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "First stage that asks for it; later ones do too.", examples = "SIGNED")
        String stage,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "Field of the project, or `evidence` of the step.", examples = "investors")
        String field,

        @NotNull @TextLimit(500) @Schema(description = "The reason, for people.")
        LocalizedText why) {}
