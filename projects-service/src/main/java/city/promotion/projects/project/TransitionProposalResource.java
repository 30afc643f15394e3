package city.promotion.projects.project;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/projects/{id}/transition-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transition proposals", description = "Steps that one person asks for and another decides 阶段变更申请与审核")
class TransitionProposalResource {

    private final ProjectRepository projects;
    private final TransitionProposalRepository proposals;
    private final StageService service;

    TransitionProposalResource(
            ProjectRepository projects, TransitionProposalRepository proposals, StageService service) {
        this.projects = projects;
        this.proposals = proposals;
        this.service = service;
    }

    static String path(TransitionProposal proposal) {
        return "/projects/v1/projects/" + proposal.projectId() + "/transition-proposals/" + proposal.id();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listProjectTransitionProposals",
            summary = "Proposals of a project 项目的阶段变更申请",
            description = "Every step of the project that was proposed, with what became of it, oldest first.")
    public Page<TransitionProposalResponse> ofProject(
            @RestPath @Parameter(description = "Id of the project.") UUID id, @Valid @BeanParam PageRequest page) {
        projects.require(id);
        var filter = new TransitionProposalFilter(null, null, null, id);
        return proposals.matching(filter, page).map(TransitionProposalResponse::from);
    }

    @GET
    @Path("/{proposalId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getTransitionProposal",
            summary = "One proposal 阶段变更申请",
            description = "What was asked, by whom, and what became of it. Its ETag is what a decision needs.")
    public TransitionProposalResponse get(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @RestPath @Parameter(description = "Id of the proposal.") UUID proposalId) {
        projects.require(id);
        return TransitionProposalResponse.from(proposals.require(id, proposalId));
    }

    @POST
    @Path("/{proposalId}/approval")
    @Idempotent
    @RolesAllowed(Roles.VERIFIER)
    @Operation(
            operationId = "approveTransition",
            summary = "Approve a step 核准阶段变更",
            description =
                    "By another person than the one who proposed it. The gate judges again, by the rules and the project of "
                            + "now; if something is missing by now, the answer lists it and the proposal goes on waiting.")
    public RestResponse<TransitionProposalResponse> approve(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @RestPath @Parameter(description = "Id of the proposal.") UUID proposalId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid ApprovalRequest request) {
        return answer(service.approve(id, proposalId, expected, request));
    }

    @POST
    @Path("/{proposalId}/rejection")
    @Idempotent
    @RolesAllowed(Roles.VERIFIER)
    @Operation(
            operationId = "rejectTransition",
            summary = "Reject a step 退回阶段变更",
            description =
                    "By another person than the one who proposed it, with the reason. The proposal stays on file.")
    public RestResponse<TransitionProposalResponse> reject(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @RestPath @Parameter(description = "Id of the proposal.") UUID proposalId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid RejectionRequest request) {
        return answer(service.reject(id, proposalId, expected, request));
    }

    @POST
    @Path("/{proposalId}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "withdrawTransition",
            summary = "Take a proposal back 撤回申请",
            description = "By the one who proposed it, while nobody has decided.")
    public RestResponse<TransitionProposalResponse> withdraw(
            @RestPath @Parameter(description = "Id of the project.") UUID id,
            @RestPath @Parameter(description = "Id of the proposal.") UUID proposalId,
            @BeanParam ExpectedVersion expected) {
        return answer(service.withdraw(id, proposalId, expected));
    }

    private static RestResponse<TransitionProposalResponse> answer(TransitionProposal decided) {
        return RestResponse.ok(TransitionProposalResponse.from(decided));
    }
}
