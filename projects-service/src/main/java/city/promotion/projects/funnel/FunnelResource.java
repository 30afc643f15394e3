package city.promotion.projects.funnel;

import city.promotion.projects.report.ReportService;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures over all projects 统计报表")
class FunnelResource {

    private final FunnelRepository funnel;
    private final CohortRepository cohorts;
    private final ReportService reports;

    FunnelResource(FunnelRepository funnel, CohortRepository cohorts, ReportService reports) {
        this.reports = reports;
        this.funnel = funnel;
        this.cohorts = cohorts;
    }

    @GET
    @Path("/funnel")
    @PermitAll
    @Operation(
            operationId = "reportFunnel",
            summary = "From event to production 项目转化漏斗",
            description =
                    "How many projects reached each step, with what agreed investment, and how many days after the step "
                            + "before. A project has reached a stage when it stands there or beyond; a step back takes back what "
                            + "lies beyond it. Conversion counts only projects of tracks that have the step. Days are counted "
                            + "between dates known at least to the month, by their first day; the others are stated and left out. "
                            + "At most 500 groups, largest first (quarters and years in order). Holds what the caller may see.")
    public FunnelReport funnel(@Valid @BeanParam FunnelFilter filter) {
        filter.check();
        return reports.read(() -> funnel.report(filter));
    }

    @GET
    @Path("/cohort")
    @PermitAll
    @Operation(
            operationId = "reportCohort",
            summary = "What became of signed projects 签约项目跟踪",
            description =
                    "Of the projects signed at an event, or of an outcome, a campaign or a year (exactly one): how many had "
                            + "reached the next steps, and how much of the agreed investment was paid in, 3, 6, 12 and 24 months "
                            + "after signing. Only projects signed so long ago count for a period. Payments count when their period "
                            + "ended by then, by the rule of /projects/{id}/money; agreed is the project's agreed investment, or the "
                            + "ledger's AGREED where the project states none. Never across currencies. Holds what the caller may see.")
    public CohortReport cohort(@Valid @BeanParam CohortFilter filter) {
        filter.check();
        return reports.read(() -> cohorts.report(filter));
    }
}
