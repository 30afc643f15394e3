package city.promotion.projects.plan;

import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which planning list a client asks for; filters that are given hold all together. */
record PlanningListFilter(
        @RestQuery @Parameter(description = "Who lists it.") KeyLevel level,

        @RestQuery @Parameter(description = "Year of the plan.", example = "2024")
        Integer year,

        @RestQuery @Parameter(description = "What the plan expects.")
        PlanCategory category,

        @RestQuery @Parameter(description = "District of landing, code list DISTRICT.", example = "320214")
        String district,

        @RestQuery
        @Parameter(description = "true: start or completion was late, or is due and has not happened; false: neither.")
        Boolean late,

        @RestQuery @Parameter(description = "Project.") UUID projectId,

        @RestQuery @Parameter(description = "Only of invented projects (true) or only of real ones (false).")
        Boolean sample,

        @RestQuery
        @Parameter(
                description = "Document that the record cites.",
                example = "urn:x-wuxi-newspaper:2024-04:page-1#article-2")
        String source,

        @RestQuery @Parameter(description = "Identifier in another system, `system:id`.", example = "samples:plan-1")
        String externalId) {}
