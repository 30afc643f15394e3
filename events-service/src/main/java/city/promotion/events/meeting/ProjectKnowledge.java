package city.promotion.events.meeting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this service knows of a project, which lives in another one. */
@Schema(
        name = "ProjectKnowledge",
        description =
                "What is known here of a project 项目核实情况: VERIFIED it is on file in projects-service; UNVERIFIED nothing was heard of it, the id stands as it was given.")
enum ProjectKnowledge {
    VERIFIED,
    UNVERIFIED
}
