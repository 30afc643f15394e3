package city.promotion.projects.annualtarget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which targets are compared with results. */
record TargetReportFilter(
        @RestQuery
        @NotNull
        @Min(1978)
        @Max(2100)
        @Parameter(description = "Year of the targets and results.", example = "2024", required = true)
        Integer year,

        @RestQuery @Parameter(description = "Code list DISTRICT.", example = "320214")
        String district,

        @RestQuery @Parameter(description = "Only invented targets (true) or only real ones (false).")
        Boolean sample) {}
