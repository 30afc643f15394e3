package city.promotion.projects.blocker;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/blockers/{blockerId}/due-date-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blockers", description = "What holds projects up 堵点难点")
class DueDateChangeResource {

    private final BlockerRepository blockers;
    private final DueDateChangeRepository changes;
    private final BlockerService service;

    DueDateChangeResource(BlockerRepository blockers, DueDateChangeRepository changes, BlockerService service) {
        this.blockers = blockers;
        this.changes = changes;
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(value = DueDateChangeResponse.class, responseCode = "201", responseDescription = "The proposal")
    @Operation(
            operationId = "createDueDateChange",
            summary = "Propose another due date 申请延期",
            description = "One proposal at a time; the due date stays until a verifier approves.")
    public RestResponse<DueDateChangeResponse> create(
            @RestPath @Parameter(description = "Id of the blocker.") UUID blockerId,
            @NotNull @Valid DueDateChangeRequest request) {
        var change = DueDateChangeResponse.from(service.propose(blockerId, request));
        return Created.at("/projects/v1/blockers/" + blockerId + "/due-date-changes/" + change.id(), change);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDueDateChanges",
            summary = "Proposed due dates 延期记录",
            description = "Every proposal with the date before it and what became of it, oldest first.")
    public Page<DueDateChangeResponse> list(
            @RestPath @Parameter(description = "Id of the blocker.") UUID blockerId,
            @Valid @BeanParam PageRequest page) {
        blockers.require(blockerId);
        return changes.ofBlocker(blockerId, page).map(DueDateChangeResponse::from);
    }

    @GET
    @Path("/{changeId}")
    @PermitAll
    @Operation(
            operationId = "getDueDateChange",
            summary = "Get a proposed due date 延期记录",
            description = "One proposal with the date before it and what became of it.")
    public DueDateChangeResponse get(
            @RestPath @Parameter(description = "Id of the blocker.") UUID blockerId,
            @RestPath @Parameter(description = "Id of the proposal.") UUID changeId) {
        blockers.require(blockerId);
        return DueDateChangeResponse.from(changes.require(blockerId, changeId));
    }

    @POST
    @Path("/{changeId}/decision")
    @Idempotent
    @RolesAllowed(Roles.VERIFIER)
    @Operation(
            operationId = "decideDueDateChange",
            summary = "Approve or refuse a due date 审批延期",
            description = "By a verifier who did not propose it. Approved, the date holds at once.")
    public RestResponse<DueDateChangeResponse> decide(
            @RestPath @Parameter(description = "Id of the blocker.") UUID blockerId,
            @RestPath @Parameter(description = "Id of the proposal.") UUID changeId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid DecisionRequest request) {
        return RestResponse.ok(DueDateChangeResponse.from(service.decide(blockerId, changeId, expected, request)));
    }
}
