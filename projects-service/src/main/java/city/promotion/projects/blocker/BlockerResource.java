package city.promotion.projects.blocker;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/blockers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blockers", description = "What holds projects up 堵点难点")
class BlockerResource {

    private final BlockerRepository blockers;
    private final BlockerService service;
    private final History history;
    private final Clock clock;

    BlockerResource(BlockerRepository blockers, BlockerService service, History history, Clock clock) {
        this.blockers = blockers;
        this.service = service;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(value = BlockerResponse.class, responseCode = "201", responseDescription = "The blocker, OPEN")
    @Operation(
            operationId = "createBlocker",
            summary = "Raise a blocker 提出堵点",
            description = "It begins OPEN; a transition to ASSIGNED says who acts until when.")
    public RestResponse<BlockerResponse> create(@NotNull @Valid BlockerRequest request) {
        var blocker = show(service.raise(request));
        return Created.at("/projects/v1/blockers/" + blocker.id(), blocker);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listBlockers",
            summary = "List blockers 堵点清单",
            description =
                    "Blockers of all projects that the caller may see, by code unless `sort` says code, dueDate, raisedOn, "
                            + "severity, unit or updatedAt.")
    public Page<BlockerResponse> list(
            @RestQuery @Parameter(description = "Project that is held up.") UUID projectId,
            @Valid @BeanParam BlockerFilter filter,
            @Valid @BeanParam PageRequest page) {
        return blockers.matching(projectId, filter, page).map(this::show);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getBlocker",
            summary = "Get a blocker 堵点详情",
            description = "One blocker. Its ETag is what a change or a step needs.")
    public BlockerResponse get(@RestPath @Parameter(description = "Id of the blocker.") UUID id) {
        return show(blockers.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeBlocker",
            summary = "Change a blocker 修改堵点",
            description =
                    "Writes what it is, whole: what is left out is empty afterwards. Status, responsible unit and due date "
                            + "have operations of their own.")
    public BlockerResponse change(
            @RestPath @Parameter(description = "Id of the blocker.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid BlockerRequest request) {
        return show(service.change(id, expected, request));
    }

    @POST
    @Path("/{id}/transitions")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "transitionBlocker",
            summary = "Take a step 办理步骤",
            description =
                    "OPEN, ASSIGNED, IN_PROGRESS, RESOLVED, SIGNED_OFF 销号, one after the other; from the last two back to OPEN "
                            + "where it was not gone after all. Only who raised it or a verifier signs off or opens a signed-off "
                            + "one again. A refusal lists everything that is missing at once.")
    public RestResponse<BlockerResponse> transition(
            @RestPath @Parameter(description = "Id of the blocker.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid BlockerTransitionRequest request) {
        return RestResponse.ok(show(service.step(id, expected, request)));
    }

    @POST
    @Path("/{id}/assignment")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "reassignBlocker",
            summary = "Hand it to another 改派",
            description = "Another unit or person takes over what is ASSIGNED or IN_PROGRESS; the due date stays.")
    public RestResponse<BlockerResponse> reassign(
            @RestPath @Parameter(description = "Id of the blocker.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid AssignmentRequest request) {
        return RestResponse.ok(show(service.reassign(id, expected, request)));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBlockerHistory",
            summary = "History of a blocker 变更历史",
            description = "Who changed what, when, from which value to which. Oldest first unless `sort=-at`.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the blocker.") UUID id, @Valid @BeanParam PageRequest page) {
        blockers.require(id);
        return history.of(id, page);
    }

    private BlockerResponse show(Blocker blocker) {
        return BlockerResponse.from(blocker, LocalDate.now(clock));
    }
}
