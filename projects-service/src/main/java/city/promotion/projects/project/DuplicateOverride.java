package city.promotion.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a project that looks like another one is signed all the same. */
@Schema(
        name = "DuplicateOverride",
        description = "Why a project that looks like another is signed all the same 确认非重复; kept on the stage record.")
record DuplicateOverride(
        @NotBlank
        @Size(max = 2000)
        @Schema(description = "For those who ask later.", examples = "Second phase with an agreement of its own")
        String reason) {}
