package city.promotion.events.agenda;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Agenda of an event over HTTP. */
@Path("/v1/events/{eventId}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda", description = "What happens at an event, in order 议程")
class AgendaItemResource {

    private final PartRepository<AgendaItem> items;
    private final AgendaItemService changes;
    private final PartOrderService order;
    private final Events events;

    AgendaItemResource(
            PartRepository<AgendaItem> items, AgendaItemService changes, PartOrderService order, Events events) {
        this.items = items;
        this.changes = changes;
        this.order = order;
        this.events = events;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgendaItems",
            summary = "List agenda items of an event 议程",
            description = "What happens at the event, in order. Seen by whoever may see the event.")
    public Page<AgendaItemResponse> list(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId, @Valid @BeanParam PageRequest page) {
        events.requireVisible(eventId);
        return items.ofEvent(eventId, page).map(AgendaItemResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createAgendaItem",
            summary = "Add an agenda item 添加议程",
            description =
                    "Adds a speech, talk, performance, signing, release or launch; it goes to the end unless `position` says otherwise.")
    @APIResponseSchema(value = AgendaItemResponse.class, responseCode = "201")
    public RestResponse<AgendaItemResponse> create(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @NotNull @Valid AgendaItemRequest request) {
        var created = AgendaItemResponse.from(changes.create(eventId, request));
        return Created.at("/events/v1/events/" + eventId + "/agenda/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getAgendaItem",
            summary = "Read an agenda item 查看议程",
            description = "One agenda item of the event.")
    public AgendaItemResponse get(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the agenda item.") UUID id) {
        events.requireVisible(eventId);
        return AgendaItemResponse.from(items.require(eventId, id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeAgendaItem",
            summary = "Change an agenda item 修改议程",
            description =
                    "Replaces it whole: what is left out is emptied, only `position` stays. Send the `ETag` you read as `If-Match`.")
    public AgendaItemResponse change(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the agenda item.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid AgendaItemRequest request) {
        return AgendaItemResponse.from(changes.change(eventId, id, expected, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteAgendaItem",
            summary = "Delete an agenda item 删除议程",
            description = "What was recorded stays readable in the event's history.")
    public void remove(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the agenda item.") UUID id,
            @BeanParam ExpectedVersion expected) {
        changes.remove(eventId, id, expected);
    }

    @GET
    @Path("/order")
    @PermitAll
    @Operation(
            operationId = "getAgendaOrder",
            summary = "Read the order of the agenda 查看议程顺序",
            description =
                    "The ids of all agenda items in their order. A change of the order needs the `ETag` of this answer.")
    public PartOrder order(@RestPath @Parameter(description = "Id of the event.") UUID eventId) {
        events.requireVisible(eventId);
        return items.order(eventId);
    }

    @PUT
    @Path("/order")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeAgendaOrder",
            summary = "Change the order of the agenda 调整议程顺序",
            description =
                    "Moves any number of agenda items in one call; `position` counts from 1 afterwards. Send all ids, and the `ETag` of the order you read"
                            + " as `If-Match`: when somebody has added, deleted or moved one since, nothing is changed.")
    public PartOrder reorder(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid PartOrder request)
            throws JsonProcessingException {
        events.requireVisible(eventId);
        return order.change(items, eventId, expected, request);
    }
}
