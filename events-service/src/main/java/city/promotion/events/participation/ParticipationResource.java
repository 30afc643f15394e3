package city.promotion.events.participation;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import city.promotion.events.event.Events;
import city.promotion.events.part.PartOrder;
import city.promotion.events.part.PartOrderService;
import city.promotion.events.part.PartRepository;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Participations of an event over HTTP. */
@Path("/v1/events/{eventId}/participations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participations", description = "Who took part, as what 参加记录")
class ParticipationResource {

    private final PartRepository<Participation> participations;
    private final ParticipationService changes;
    private final PartOrderService order;
    private final Events events;
    private final Caller caller;

    ParticipationResource(
            PartRepository<Participation> participations,
            ParticipationService changes,
            PartOrderService order,
            Events events,
            Caller caller) {
        this.participations = participations;
        this.changes = changes;
        this.order = order;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listParticipations",
            summary = "List participations of an event 参加记录",
            description =
                    "Who took part, in order, with the names of person and organisation that the caller may see. Seen by whoever may see the event.")
    public Page<ParticipationResponse> list(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestQuery @Parameter(description = "Only those of this attendance.", example = "CONFIRMED")
                    Attendance attendance,
            @Valid @BeanParam PageRequest page) {
        events.requireVisible(eventId);
        var visible = caller.visible();
        return participations
                .ofEvent(eventId, new Conditions().and("p.attendance = :attendance", "attendance", attendance), page)
                .map(participation -> ParticipationResponse.from(participation, visible));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createParticipation",
            summary = "Add a participation 添加参加记录",
            description =
                    "Adds a person, an organisation or a person of an organisation, with role and the title of that day.")
    @APIResponseSchema(value = ParticipationResponse.class, responseCode = "201")
    public RestResponse<ParticipationResponse> create(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @NotNull @Valid ParticipationRequest request) {
        var created = ParticipationResponse.from(changes.create(eventId, request), caller.visible());
        return Created.at("/events/v1/events/" + eventId + "/participations/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getParticipation",
            summary = "Read a participation 查看参加记录",
            description = "One participation with the names of person and organisation that the caller may see.")
    public ParticipationResponse get(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the participation.") UUID id) {
        events.requireVisible(eventId);
        return ParticipationResponse.from(participations.require(eventId, id), caller.visible());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeParticipation",
            summary = "Change a participation 修改参加记录",
            description =
                    "Replaces it whole: what is left out is emptied, only `position` stays. Send the `ETag` you read as `If-Match`.")
    public ParticipationResponse change(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the participation.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid ParticipationRequest request) {
        return ParticipationResponse.from(changes.change(eventId, id, expected, request), caller.visible());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteParticipation",
            summary = "Delete a participation 删除参加记录",
            description =
                    "Refused with 409 while an agenda item names it. What was recorded stays readable in the event's history.")
    public void remove(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the participation.") UUID id,
            @BeanParam ExpectedVersion expected) {
        changes.remove(eventId, id, expected);
    }

    @GET
    @Path("/order")
    @PermitAll
    @Operation(
            operationId = "getParticipationsOrder",
            summary = "Read the order of the participations 查看参加记录顺序",
            description =
                    "The ids of all participations in their order. A change of the order needs the `ETag` of this answer.")
    public PartOrder order(@RestPath @Parameter(description = "Id of the event.") UUID eventId) {
        events.requireVisible(eventId);
        return participations.order(eventId);
    }

    @PUT
    @Path("/order")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeParticipationsOrder",
            summary = "Change the order of the participations 调整参加记录顺序",
            description =
                    "Moves any number of participations in one call; `position` counts from 1 afterwards. Send all ids, and the `ETag` of the order you read"
                            + " as `If-Match`: when somebody has added, deleted or moved one since, nothing is changed.")
    public PartOrder reorder(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid PartOrder request)
            throws JsonProcessingException {
        events.requireVisible(eventId);
        return order.change(participations, eventId, expected, request);
    }
}
