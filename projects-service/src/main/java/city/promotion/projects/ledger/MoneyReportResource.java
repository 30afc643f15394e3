package city.promotion.projects.ledger;

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

@Path("/v1/reports/money")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures over all projects 统计报表")
class MoneyReportResource {

    private final MoneyRepository money;
    private final ReportService reports;

    MoneyReportResource(MoneyRepository money, ReportService reports) {
        this.money = money;
        this.reports = reports;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "reportMoney",
            summary = "Promised against actual over projects 资金汇总",
            description =
                    "Sums of the entries that count, by kind and currency and by what `by` says; never across kinds or "
                            + "currencies. Single periods and cumulated figures are summed apart; `used` takes for each "
                            + "project one or the other, as /projects/{id}/money explains. Holds what the caller may see.")
    public MoneyReport report(@Valid @BeanParam MoneyReportFilter filter) {
        return MoneyReport.of(filter, reports.read(() -> money.sums(filter)));
    }
}
