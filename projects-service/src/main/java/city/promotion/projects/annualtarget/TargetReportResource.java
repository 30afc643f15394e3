package city.promotion.projects.annualtarget;

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

@Path("/v1/reports/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures over all projects 统计报表")
class TargetReportResource {

    private final TargetRepository targets;
    private final ReportService reports;

    TargetReportResource(TargetRepository targets, ReportService reports) {
        this.targets = targets;
        this.reports = reports;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "reportTargets",
            summary = "Targets against results 目标完成情况",
            description =
                    "Each target of the year with what was reached: projects that entered the stage for the first time in the "
                            + "year, or money of the year in the target's currency, by the rule that /reports/money?by=year "
                            + "uses. A project counts for its district of landing and for its unit in charge. Results hold what "
                            + "the caller may see; invented targets count invented projects only.")
    public TargetReport report(@Valid @BeanParam TargetReportFilter filter) {
        return reports.read(() -> targets.report(filter));
    }
}
