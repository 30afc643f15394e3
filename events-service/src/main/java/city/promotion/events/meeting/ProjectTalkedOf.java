package city.promotion.events.meeting;

import city.promotion.conventions.security.Visibility;
import city.promotion.events.project.KnownProject;
import city.promotion.events.project.ProjectOnFile;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project that was talked of. */
@Schema(name = "ProjectTalkedOf", description = "A project that was talked of 洽谈项目.")
record ProjectTalkedOf(
        @Schema(description = "Id of the project in the projects-service.", required = true)
        UUID projectId,

        @Schema(description = "What is known here of it.", examples = "UNVERIFIED", required = true)
        ProjectKnowledge status,

        @Schema(
                description =
                        "What it is called and where it stands; null while it is unverified, and for who may not see it.",
                nullable = true)
        KnownProject project) {

    /** @param known null when nothing was heard of it */
    static ProjectTalkedOf of(UUID id, ProjectOnFile known, Set<Visibility> visible) {
        return known == null
                ? new ProjectTalkedOf(id, ProjectKnowledge.UNVERIFIED, null)
                : new ProjectTalkedOf(id, ProjectKnowledge.VERIFIED, known.shownTo(visible));
    }
}
