package city.promotion.events.itinerary;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Itinerary of an event over HTTP. */
@Path("/v1/events/{eventId}/itinerary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Itinerary", description = "Visits, round tables and inspections on the way 行程")
class ItineraryItemResource {

    private final PartRepository<ItineraryItem> items;
    private final ItineraryItemService changes;
    private final PartOrderService order;
    private final Events events;
    private final Caller caller;

    ItineraryItemResource(
            PartRepository<ItineraryItem> items,
            ItineraryItemService changes,
            PartOrderService order,
            Events events,
            Caller caller) {
        this.items = items;
        this.changes = changes;
        this.order = order;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listItineraryItems",
            summary = "List itinerary items of an event 行程",
            description = "Where the delegation goes, in order. Seen by whoever may see the event.")
    public Page<ItineraryItemResponse> list(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId, @Valid @BeanParam PageRequest page) {
        events.requireVisible(eventId);
        var visible = caller.visible();
        return items.ofEvent(eventId, page).map(item -> ItineraryItemResponse.from(item, visible));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createItineraryItem",
            summary = "Add an itinerary item 添加行程",
            description =
                    "Adds a visit, round table, inspection or study; day and city may be left out when the source does.")
    @APIResponseSchema(value = ItineraryItemResponse.class, responseCode = "201")
    public RestResponse<ItineraryItemResponse> create(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @NotNull @Valid ItineraryItemRequest request) {
        var created = ItineraryItemResponse.from(changes.create(eventId, request), caller.visible());
        return Created.at("/events/v1/events/" + eventId + "/itinerary/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getItineraryItem",
            summary = "Read an itinerary item 查看行程",
            description = "One itinerary item of the event.")
    public ItineraryItemResponse get(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the itinerary item.") UUID id) {
        events.requireVisible(eventId);
        return ItineraryItemResponse.from(items.require(eventId, id), caller.visible());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeItineraryItem",
            summary = "Change an itinerary item 修改行程",
            description =
                    "Replaces it whole: what is left out is emptied, only `position` stays. Send the `ETag` you read as `If-Match`.")
    public ItineraryItemResponse change(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the itinerary item.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid ItineraryItemRequest request) {
        return ItineraryItemResponse.from(changes.change(eventId, id, expected, request), caller.visible());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteItineraryItem",
            summary = "Delete an itinerary item 删除行程",
            description = "What was recorded stays readable in the event's history.")
    public void remove(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the itinerary item.") UUID id,
            @BeanParam ExpectedVersion expected) {
        changes.remove(eventId, id, expected);
    }

    @GET
    @Path("/order")
    @PermitAll
    @Operation(
            operationId = "getItineraryOrder",
            summary = "Read the order of the itinerary 查看行程顺序",
            description =
                    "The ids of all itinerary items in their order. A change of the order needs the `ETag` of this answer.")
    public PartOrder order(@RestPath @Parameter(description = "Id of the event.") UUID eventId) {
        events.requireVisible(eventId);
        return items.order(eventId);
    }

    @PUT
    @Path("/order")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeItineraryOrder",
            summary = "Change the order of the itinerary 调整行程顺序",
            description =
                    "Moves any number of itinerary items in one call; `position` counts from 1 afterwards. Send all ids, and the `ETag` of the order you read"
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
