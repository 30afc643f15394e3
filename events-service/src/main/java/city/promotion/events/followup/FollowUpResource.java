package city.promotion.events.followup;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Follow-ups over HTTP. */
@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups", description = "What is to be done after an event or meeting 跟进事项")
class FollowUpResource {

    private final FollowUpRepository followUps;
    private final FollowUpService changes;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    FollowUpResource(
            FollowUpRepository followUps, FollowUpService changes, History history, Caller caller, Clock clock) {
        this.followUps = followUps;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFollowUps",
            summary = "List follow-ups 跟进事项",
            description =
                    "Follow-ups, the earliest due first; those without a day stand last. `overdue=true` answers what is open past its day."
                            + " Sort by due (default), code, updatedAt.")
    public Page<FollowUpResponse> list(@Valid @BeanParam FollowUpFilter filter, @Valid @BeanParam PageRequest page) {
        return followUps.page(filter, page).map(this::shown);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createFollowUp",
            summary = "Record a follow-up 登记跟进事项",
            description = "Records what is to be done after an event, a meeting or an outcome, by whom and until when.")
    @APIResponseSchema(value = FollowUpResponse.class, responseCode = "201")
    public RestResponse<FollowUpResponse> create(@NotNull @Valid FollowUpRequest request) {
        var created = shown(changes.create(request));
        return Created.at("/events/v1/follow-ups/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getFollowUp",
            summary = "Read a follow-up 查看跟进事项",
            description = "One follow-up with the names of its owner that the caller may see.")
    public FollowUpResponse get(@RestPath @Parameter(description = "Id of the follow-up.") UUID id) {
        return shown(followUps.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeFollowUp",
            summary = "Change a follow-up 修改跟进事项",
            description =
                    "Replaces the whole description: what is left out is emptied, only the completion stays. Send the `ETag` you read as `If-Match`.")
    public FollowUpResponse change(
            @RestPath @Parameter(description = "Id of the follow-up.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid FollowUpRequest request) {
        return shown(changes.change(id, expected, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteFollowUp",
            summary = "Delete a follow-up 删除跟进事项",
            description = "What was recorded stays readable in its history.")
    public void remove(
            @RestPath @Parameter(description = "Id of the follow-up.") UUID id, @BeanParam ExpectedVersion expected) {
        changes.remove(id, expected);
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "completeFollowUp",
            summary = "Say that a follow-up was done 办结跟进事项",
            description =
                    "Makes it DONE: on which day, by whom, what came of it. An empty object means today, by the caller. Refused with 409 when it is done.")
    public FollowUpResponse complete(
            @RestPath @Parameter(description = "Id of the follow-up.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid CompletionRequest request) {
        return shown(changes.complete(id, expected, request));
    }

    @DELETE
    @Path("/{id}/completion")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "reopenFollowUp",
            summary = "Open a follow-up again 重新打开跟进事项",
            description =
                    "Takes the completion back and answers the open follow-up; what the completion said stays readable in the history.")
    public FollowUpResponse reopen(
            @RestPath @Parameter(description = "Id of the follow-up.") UUID id, @BeanParam ExpectedVersion expected) {
        return shown(changes.reopen(id, expected));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listFollowUpHistory",
            summary = "History of a follow-up 跟进事项变更历史",
            description = "Who changed what, when, from which value to which; it outlives the record.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the follow-up.") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }

    private FollowUpResponse shown(FollowUp followUp) {
        return FollowUpResponse.from(followUp, caller.visible(), LocalDate.now(clock));
    }
}
