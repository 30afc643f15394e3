package city.promotion.events.report;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The summary of events over HTTP. */
@Path("/v1/reports/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures over many events 汇总报表")
class SummaryResource {

    private final SummaryRepository summaries;

    SummaryResource(SummaryRepository summaries) {
        this.summaries = summaries;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "summariseEvents",
            summary = "Summary of events 活动汇总",
            description =
                    "For each campaign, year, country or type: events planned and held, visits, meetings, organisations met, announced signings and"
                            + " the projects identified, of what the caller may see. Only exact announced numbers are added up, the others are listed."
                            + " An event that takes place in two countries counts in both; one without a year, country or campaign in the last group.")
    public SummaryReport summary(@Valid @BeanParam SummaryFilter filter) {
        var groups = summaries.groups(filter);
        var complete = groups.size() <= SummaryRepository.MOST_GROUPS;
        return new SummaryReport(
                filter.by(),
                filter.from(),
                filter.to(),
                complete ? groups : groups.subList(0, SummaryRepository.MOST_GROUPS),
                complete);
    }
}
