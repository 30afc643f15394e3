package city.promotion.events.participation;

import city.promotion.conventions.security.Roles;
import city.promotion.events.event.Events;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Invitations and attendance of an event over HTTP. */
@Path("/v1/events/{eventId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "Who was invited, answered and came 邀请与出席")
class AttendanceResource {

    private final InvitationService invitations;
    private final ParticipationRepository guests;
    private final Events events;

    AttendanceResource(InvitationService invitations, ParticipationRepository guests, Events events) {
        this.invitations = invitations;
        this.guests = guests;
        this.events = events;
    }

    @POST
    @Path("/invitations")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "inviteMany",
            summary = "Invite people and organisations 批量邀请",
            description =
                    "Puts up to 500 people and 500 organisations on the list of the event as INVITED. Who is on it already stays as it is, so the call may"
                            + " be repeated.")
    public InvitationResponse invite(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @NotNull @Valid InvitationRequest request) {
        return invitations.invite(eventId, request);
    }

    @GET
    @Path("/attendance")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "countAttendance",
            summary = "Count attendance of an event 出席统计",
            description = "How many were invited, answered and came, in one call.")
    public AttendanceCounts counts(@RestPath @Parameter(description = "Id of the event.") UUID eventId) {
        events.requireVisible(eventId);
        return guests.attendanceOf(eventId);
    }
}
