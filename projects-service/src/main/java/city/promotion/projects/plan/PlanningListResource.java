package city.promotion.projects.plan;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/planning-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Planning lists", description = "Plans of major projects and what came of them 重大项目年度计划")
class PlanningListResource {

    private final PlanEntryRepository entries;
    private final Clock clock;

    PlanningListResource(PlanEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPlanningList",
            summary = "A planning list 年度计划清单",
            description =
                    "The major projects of a year, level and category: the year's planned investment and what the ledger says was "
                            + "completed, planned and actual start and completion, on time or late. By project code unless "
                            + "`sort=year`.")
    public Page<PlanEntryResponse> list(@BeanParam PlanningListFilter filter, @Valid @BeanParam PageRequest page) {
        var now = clock.instant();
        return entries.matching(filter, page)
                .map(line -> PlanEntryResponse.from(line.entry(), entries.done(line), now));
    }
}
