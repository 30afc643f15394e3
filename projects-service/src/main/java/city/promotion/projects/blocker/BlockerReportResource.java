package city.promotion.projects.blocker;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
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
class BlockerReportResource {

    private final BlockerRepository blockers;
    private final BlockerReportRepository figures;
    private final ReportService reports;

    BlockerReportResource(BlockerRepository blockers, BlockerReportRepository figures, ReportService reports) {
        this.blockers = blockers;
        this.figures = figures;
        this.reports = reports;
    }

    @GET
    @Path("/blocker-ageing")
    @PermitAll
    @Operation(
            operationId = "reportBlockerAgeing",
            summary = "Age of blockers 堵点账龄",
            description =
                    "Blockers that are not signed off, by days since they were raised. Of a day in the past it says what was "
                            + "open then by the dates on record; a blocker opened again counts as open throughout.")
    public AgeingReport ageing(@Valid @BeanParam AgeingFilter filter) {
        return reports.read(() -> figures.ageing(filter));
    }

    @GET
    @Path("/blockers/monthly")
    @PermitAll
    @Operation(
            operationId = "listMonthlyBlockers",
            summary = "Monthly list of blockers 每月堵点清单",
            description =
                    "Which unit has to do what until when: blockers that were raised before the end of the month and not "
                            + "signed off before its beginning, by unit unless `sort` says unit, dueDate or code.")
    public Page<MonthlyBlocker> monthly(@Valid @BeanParam MonthlyFilter filter, @Valid @BeanParam PageRequest page) {
        return blockers.ofMonth(filter.yearMonth(), filter, page);
    }
}
