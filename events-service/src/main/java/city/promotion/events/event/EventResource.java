package city.promotion.events.event;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Events over HTTP. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What the city does abroad and at home, as a tree 活动")
class EventResource {

    private static final String EXPAND =
            "Parts to bring along, separated by commas: agenda, itinerary, participations, outcomes, exhibitSections, children; or all.";

    private final EventRepository events;
    private final EventService changes;
    private final Expansion expansion;
    private final History history;

    EventResource(EventRepository events, EventService changes, Expansion expansion, History history) {
        this.events = events;
        this.changes = changes;
        this.expansion = expansion;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listEvents",
            summary = "List events 活动",
            description =
                    "Events, earliest first; those without a date stand last. Sort by starts (default), code, updatedAt.")
    public Page<EventResponse> list(
            @Valid @BeanParam EventFilter filter,
            @RestQuery @Parameter(description = EXPAND, example = "all") List<String> expand,
            @Valid @BeanParam PageRequest page) {
        var found = events.page(filter, page);
        var parts = expansion.of(found.items().stream().map(Event::id).toList(), expand);
        return found.map(event -> EventResponse.from(event, parts.getOrDefault(event.id(), Map.of())));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createEvent",
            summary = "Record an event 登记活动",
            description = "Records an event as DRAFT, below another one when `parentId` says so.")
    @APIResponseSchema(value = EventResponse.class, responseCode = "201")
    public RestResponse<EventResponse> create(@NotNull @Valid EventRequest request) {
        var created = EventResponse.from(changes.create(request));
        return Created.at("/events/v1/events/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getEvent",
            summary = "Read an event 查看活动",
            description =
                    "One event; with `expand=all` whole in one answer, participations with the names of who took part.")
    public EventResponse get(
            @RestPath @Parameter(description = "Id of the event.") UUID id,
            @RestQuery @Parameter(description = EXPAND, example = "all") List<String> expand) {
        var event = events.require(id);
        return EventResponse.from(event, expansion.of(List.of(id), expand).getOrDefault(id, Map.of()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeEvent",
            summary = "Change an event 修改活动",
            description =
                    "Replaces the whole description: what is left out is emptied; the status changes by a transition only."
                            + " Send the `ETag` you read as `If-Match`.")
    public EventResponse change(
            @RestPath @Parameter(description = "Id of the event.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid EventRequest request) {
        return EventResponse.from(changes.change(id, expected, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteEvent",
            summary = "Delete an event 删除活动",
            description =
                    "Deletes it with its agenda, itinerary, participations, outcomes and sections. Refused with 409 while another event stands below it.")
    public void remove(
            @RestPath @Parameter(description = "Id of the event.") UUID id, @BeanParam ExpectedVersion expected) {
        changes.remove(id, expected);
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "moveEvent",
            summary = "Move an event to another status 变更活动状态",
            description =
                    "DRAFT → PLANNED → APPROVED → IN_PROGRESS → HELD → REVIEWED; POSTPONED keeps the dates given up, CANCELLED needs a reason,"
                            + " HELD at least one source. A past event entered from its source goes from DRAFT to HELD at once."
                            + " A refusal names everything that is missing. A step to the status it already has changes nothing.")
    public EventResponse move(
            @RestPath @Parameter(description = "Id of the event.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid TransitionRequest request) {
        return EventResponse.from(changes.move(id, expected, request));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listEventHistory",
            summary = "History of an event 活动变更历史",
            description =
                    "Who changed what of the event and its parts, when, from which value to which; it outlives the record.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the event.") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }
}
