package city.promotion.projects.project;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a project is doing from now on, and why. */
@Schema(
        examples = "{\"status\": \"DELAYED\", \"reason\": \"Waiting for the land-use permit\"}",
        name = "StatusChangeRequest",
        description = "How the project is doing from now on, and why 状态变更.")
record StatusChangeRequest(
        @NotNull ProjectStatus status,

        @NotBlank @Size(max = 2000) @Schema(examples = "Waiting for the land-use permit")
        String reason,

        @Schema(description = "Identifiers of this change in other systems, unique in each.") @Valid @Size(max = 50)
        List<@NotNull @Valid ExternalId> externalIds,

        @Schema(description = "Where it is written.") @Valid @Size(max = 50)
        List<@NotNull @Valid Source> sources) {

    StatusChangeRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
