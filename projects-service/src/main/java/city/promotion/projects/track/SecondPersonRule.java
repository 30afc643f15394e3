package city.promotion.projects.track;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which stage of a track on who decides is not who asked. */
@Schema(
        name = "SecondPersonRule",
        description = "From which stage of a track on one person proposes a step and another approves it 双人复核.")
record SecondPersonRule(
        @NotBlank @Size(max = 60) @Schema(description = "Code of the track.", examples = "BUILD")
        String track,

        @NotBlank @Size(max = 60) @Schema(description = "First stage that needs two people.", examples = "STARTED")
        String stage,

        @NotNull @TextLimit(500) @Schema(description = "The reason, for people.")
        LocalizedText why) {}
