package city.promotion.projects.milestone;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a client may filter milestones by; filters that are given hold all together. */
record MilestoneFilter(
        @RestQuery
        @Parameter(description = "true: due by now and not met, of projects that have not ended; false: every other.")
        Boolean overdue,

        @RestQuery @Parameter(description = "Whether it was met.")
        Boolean met,

        @RestQuery @Parameter(description = "Code list MILESTONE_KIND.", example = "CONSTRUCTION_PERMIT")
        String kind,

        @RestQuery @Parameter(description = "Due on this day or later.", example = "2024-04-01")
        LocalDate dueFrom,

        @RestQuery @Parameter(description = "Due on this day or earlier.", example = "2024-06-30")
        LocalDate dueUntil,

        @RestQuery @Parameter(description = "Project.") UUID projectId,

        @RestQuery @Parameter(description = "District of landing, code list DISTRICT.", example = "320214")
        String district,

        @RestQuery @Parameter(description = "Stage where the project stands.", example = "STARTED")
        String stage,

        @RestQuery @Parameter(description = "Only of invented projects (true) or only of real ones (false).")
        Boolean sample,

        @RestQuery
        @Parameter(
                description = "Document that the record cites.",
                example = "urn:x-wuxi-newspaper:2024-04:page-1#article-2")
        String source,

        @RestQuery
        @Parameter(description = "Identifier in another system, `system:id`.", example = "samples:milestone-1")
        String externalId) {}
