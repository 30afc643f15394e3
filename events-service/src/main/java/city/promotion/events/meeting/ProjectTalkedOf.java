package city.promotion.events.meeting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project that was talked of. */
@Schema(name = "ProjectTalkedOf", description = "A project that was talked of 洽谈项目.")
record ProjectTalkedOf(
        @Schema(description = "Id of the project in the projects-service.", required = true)
        UUID projectId,

        @Schema(description = "What is known here of it.", examples = "UNVERIFIED", required = true)
        ProjectKnowledge status) {}
