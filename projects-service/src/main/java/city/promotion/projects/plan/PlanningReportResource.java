package city.promotion.projects.plan;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reports/planning-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures over all projects 统计报表")
class PlanningReportResource {

    private final PlanningReportRepository reports;

    PlanningReportResource(PlanningReportRepository reports) {
        this.reports = reports;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "reportPlanningLists",
            summary = "Totals of the planning lists 年度计划汇总",
            description =
                    "The year's planned investment and what the ledger says was completed, in each currency, and how many "
                            + "projects start and are completed on time or late; by level and by what `by` says. A project "
                            + "that stands in the lists of two levels counts in each, so levels are never added. Holds what "
                            + "the caller may see.")
    public PlanningReport report(@Valid @BeanParam PlanningReportFilter filter) {
        return reports.totals(filter);
    }
}
