package city.promotion.events.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a project of the projects-service. */
@Schema(
        name = "ProjectReference",
        description = "Names a project of the projects-service 项目.",
        examples = "{\"projectId\": \"0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a03\"}")
record ProjectReference(
        @NotNull @Schema(description = "Id of the project; taken as it is given.", required = true)
        UUID projectId) {}
