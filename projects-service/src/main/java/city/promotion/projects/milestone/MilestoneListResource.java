package city.promotion.projects.milestone;

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

@Path("/v1/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones", description = "What is due between the stages, on time or late 里程碑")
class MilestoneListResource {

    private final MilestoneRepository milestones;
    private final Clock clock;

    MilestoneListResource(MilestoneRepository milestones, Clock clock) {
        this.milestones = milestones;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMilestones",
            summary = "Milestones of all projects 全部里程碑",
            description =
                    "What is due across all projects that the caller may see, soonest first; `overdue=true` is the list of "
                            + "what should have happened.")
    public Page<MilestoneResponse> list(@BeanParam MilestoneFilter filter, @Valid @BeanParam PageRequest page) {
        var now = clock.instant();
        return milestones.matching(filter, page).map(milestone -> MilestoneResponse.from(milestone, now));
    }
}
