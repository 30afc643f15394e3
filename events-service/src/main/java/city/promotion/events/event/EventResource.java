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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Events over HTTP. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What the city does abroad and at home, as a tree 活动")
class EventResource {

    private static final String EXPAND =
            "Parts to bring along, separated by commas: agenda, itinerary, participations, outcomes, exhibitSections, meetings, followUps, children; or all.";

    private static final String LINKED_DATA = "application/ld+json";

    private static final String LINKED_EXAMPLE =
            "{\"@context\": \"https://schema.org\", \"@type\": \"BusinessEvent\", \"identifier\": \"EV-2024-0002\", \"name\": "
                    + "\"2024中日（无锡）产业文化合作交流会\", \"inLanguage\": \"zh-Hans\", \"startDate\": \"2024-04-18\", \"eventStatus\": "
                    + "\"https://schema.org/EventScheduled\", \"location\": [{\"@type\": \"Place\", \"name\": \"东京\", \"address\": "
                    + "{\"@type\": \"PostalAddress\", \"addressLocality\": \"东京\", \"addressCountry\": \"JP\"}}]}";

    private final EventRepository events;
    private final EventService changes;
    private final Expansion expansion;
    private final EventForms forms;
    private final History history;

    EventResource(
            EventRepository events, EventService changes, Expansion expansion, EventForms forms, History history) {
        this.events = events;
        this.changes = changes;
        this.expansion = expansion;
        this.forms = forms;
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
    @Produces({MediaType.APPLICATION_JSON, LINKED_DATA})
    @Operation(
            operationId = "getEvent",
            summary = "Read an event 查看活动",
            description =
                    "One event; with `expand=all` whole in one answer, participations with the names of who took part."
                            + " With `Accept: application/ld+json` as schema.org `Event`: texts in the language of Accept-Language, dates as"
                            + " precise as they are known, the event that holds it and its campaign as `superEvent`, those below as `subEvent`.")
    @APIResponse(
            responseCode = "200",
            description = "The event.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EventResponse.class)),
                @Content(
                        mediaType = LINKED_DATA,
                        schema = @Schema(type = SchemaType.OBJECT, description = "Event of schema.org."),
                        example = LINKED_EXAMPLE)
            })
    public RestResponse<Object> get(
            @RestPath @Parameter(description = "Id of the event.") UUID id,
            @RestQuery @Parameter(description = EXPAND, example = "all") List<String> expand,
            HttpHeaders headers,
            UriInfo uri) {
        var form = forms.preferredBy(headers);
        if (form.isPresent()) {
            var document = form.get().of(id, uri);
            return ResponseBuilder.<Object>ok(document, document.type()).build();
        }
        var event = events.require(id);
        var parts = expansion.of(List.of(id), expand).getOrDefault(id, Map.of());
        return ResponseBuilder.<Object>ok(EventResponse.from(event, parts), MediaType.APPLICATION_JSON_TYPE)
                .build();
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
                    "Deletes it with its agenda, itinerary, participations, outcomes and sections. Refused with 409 while another event stands below it, or a meeting or follow-up belongs to it.")
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
