package city.promotion.projects.plan;

import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which planning lists are totalled, and by what. */
record PlanningReportFilter(
        @RestQuery
        @NotNull
        @Min(1978)
        @Max(2100)
        @Parameter(description = "Year of the plans.", example = "2024", required = true)
        Integer year,

        @RestQuery @DefaultValue("category") @Parameter(description = "What it is grouped by.", example = "district")
        PlanningDimension by,

        @RestQuery @Parameter(description = "Who lists it.") KeyLevel level,

        @RestQuery @Parameter(description = "What the plan expects.")
        PlanCategory category,

        @RestQuery
        @Size(max = 60)
        @Parameter(description = "District of landing, code list DISTRICT.", example = "320214")
        String district,

        @RestQuery @Parameter(description = "Only of invented projects (true) or only of real ones (false).")
        Boolean sample,

        @RestQuery
        @Size(max = 500)
        @Parameter(
                description = "Document that the entries cite.",
                example = "urn:x-wuxi-newspaper:2024-04:page-1#article-2")
        String source) {}
