package city.promotion.projects.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a project is doing from now on, and why. */
@Schema(
        examples = "{\"status\": \"DELAYED\", \"reason\": \"Waiting for the land-use permit\"}",
        name = "StatusChangeRequest",
        description = "How the project is doing from now on, and why 状态变更.")
record StatusChangeRequest(
        @NotNull ProjectStatus status,

        @NotBlank @Size(max = 2000) @Schema(examples = "Waiting for the land-use permit")
        String reason) {}
