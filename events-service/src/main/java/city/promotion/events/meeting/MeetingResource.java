package city.promotion.events.meeting;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Meetings over HTTP. */
@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings", description = "Talks, round tables and visits, of events and of projects 会谈")
class MeetingResource {

    private final MeetingRepository meetings;
    private final MeetingService changes;
    private final History history;
    private final Caller caller;

    MeetingResource(MeetingRepository meetings, MeetingService changes, History history, Caller caller) {
        this.meetings = meetings;
        this.changes = changes;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMeetings",
            summary = "List meetings 会谈",
            description =
                    "Meetings, earliest first; those without a date stand last. Sort by starts (default), code, updatedAt.")
    public Page<MeetingResponse> list(@Valid @BeanParam MeetingFilter filter, @Valid @BeanParam PageRequest page) {
        var visible = caller.visible();
        return meetings.page(filter, page).map(meeting -> MeetingResponse.from(meeting, visible));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createMeeting",
            summary = "Record a meeting 登记会谈",
            description = "Records talks, a round table, a visit or a call; it may name an event and projects at once.")
    @APIResponseSchema(value = MeetingResponse.class, responseCode = "201")
    public RestResponse<MeetingResponse> create(@NotNull @Valid MeetingRequest request) {
        var created = MeetingResponse.from(changes.create(request), caller.visible());
        return Created.at("/events/v1/meetings/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getMeeting",
            summary = "Read a meeting 查看会谈",
            description = "One meeting with the names of people and organisations that the caller may see.")
    public MeetingResponse get(@RestPath @Parameter(description = "Id of the meeting.") UUID id) {
        return MeetingResponse.from(meetings.require(id), caller.visible());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeMeeting",
            summary = "Change a meeting 修改会谈",
            description =
                    "Replaces the whole record: what is left out is emptied. Send the `ETag` you read as `If-Match`.")
    public MeetingResponse change(
            @RestPath @Parameter(description = "Id of the meeting.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid MeetingRequest request) {
        return MeetingResponse.from(changes.change(id, expected, request), caller.visible());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteMeeting",
            summary = "Delete a meeting 删除会谈",
            description =
                    "Refused with 409 while a follow-up belongs to it. What was recorded stays readable in its history.")
    public void remove(
            @RestPath @Parameter(description = "Id of the meeting.") UUID id, @BeanParam ExpectedVersion expected) {
        changes.remove(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listMeetingHistory",
            summary = "History of a meeting 会谈变更历史",
            description = "Who changed what, when, from which value to which; it outlives the record.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the meeting.") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }
}
