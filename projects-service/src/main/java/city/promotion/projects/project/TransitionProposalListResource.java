package city.promotion.projects.project;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/transition-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transition proposals", description = "Steps that one person asks for and another decides 阶段变更申请与审核")
class TransitionProposalListResource {

    private final TransitionProposalRepository proposals;

    TransitionProposalListResource(TransitionProposalRepository proposals) {
        this.proposals = proposals;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listTransitionProposals",
            summary = "Proposals of all projects 全部阶段变更申请",
            description = "`state=PENDING` is the list of what waits for a decision, oldest first.")
    public Page<TransitionProposalResponse> list(
            @BeanParam TransitionProposalFilter filter, @Valid @BeanParam PageRequest page) {
        return proposals.matching(filter, page).map(TransitionProposalResponse::from);
    }
}
