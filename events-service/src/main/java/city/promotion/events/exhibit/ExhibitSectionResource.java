package city.promotion.events.exhibit;

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

/** Exhibit sections of an event over HTTP. */
@Path("/v1/events/{eventId}/exhibit-sections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exhibit sections", description = "The sections of an exhibition 展区")
class ExhibitSectionResource {

    private final PartRepository<ExhibitSection> sections;
    private final ExhibitSectionService changes;
    private final PartOrderService order;
    private final Events events;

    ExhibitSectionResource(
            PartRepository<ExhibitSection> sections,
            ExhibitSectionService changes,
            PartOrderService order,
            Events events) {
        this.sections = sections;
        this.changes = changes;
        this.order = order;
        this.events = events;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listExhibitSections",
            summary = "List exhibit sections of an event 展区",
            description = "The sections of the exhibition, in order. Seen by whoever may see the event.")
    public Page<ExhibitSectionResponse> list(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId, @Valid @BeanParam PageRequest page) {
        events.requireVisible(eventId);
        return sections.ofEvent(eventId, page).map(ExhibitSectionResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createExhibitSection",
            summary = "Add an exhibit section 添加展区",
            description = "Adds a section with what it shows and who leads it.")
    @APIResponseSchema(value = ExhibitSectionResponse.class, responseCode = "201")
    public RestResponse<ExhibitSectionResponse> create(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @NotNull @Valid ExhibitSectionRequest request) {
        var created = ExhibitSectionResponse.from(changes.create(eventId, request));
        return Created.at("/events/v1/events/" + eventId + "/exhibit-sections/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getExhibitSection",
            summary = "Read an exhibit section 查看展区",
            description = "One section of the exhibition.")
    public ExhibitSectionResponse get(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the exhibit section.") UUID id) {
        events.requireVisible(eventId);
        return ExhibitSectionResponse.from(sections.require(eventId, id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeExhibitSection",
            summary = "Change an exhibit section 修改展区",
            description =
                    "Replaces it whole: what is left out is emptied, only `position` stays. Send the `ETag` you read as `If-Match`.")
    public ExhibitSectionResponse change(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the exhibit section.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid ExhibitSectionRequest request) {
        return ExhibitSectionResponse.from(changes.change(eventId, id, expected, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteExhibitSection",
            summary = "Delete an exhibit section 删除展区",
            description = "What was recorded stays readable in the event's history.")
    public void remove(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the exhibit section.") UUID id,
            @BeanParam ExpectedVersion expected) {
        changes.remove(eventId, id, expected);
    }

    @GET
    @Path("/order")
    @PermitAll
    @Operation(
            operationId = "getExhibitSectionsOrder",
            summary = "Read the order of the exhibit sections 查看展区顺序",
            description =
                    "The ids of all exhibit sections in their order. A change of the order needs the `ETag` of this answer.")
    public PartOrder order(@RestPath @Parameter(description = "Id of the event.") UUID eventId) {
        events.requireVisible(eventId);
        return sections.order(eventId);
    }

    @PUT
    @Path("/order")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeExhibitSectionsOrder",
            summary = "Change the order of the exhibit sections 调整展区顺序",
            description =
                    "Moves any number of sections in one call; `position` counts from 1 afterwards. Send all ids, and the `ETag` of the order you read"
                            + " as `If-Match`: when somebody has added, deleted or moved one since, nothing is changed.")
    public PartOrder reorder(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid PartOrder request)
            throws JsonProcessingException {
        events.requireVisible(eventId);
        return order.change(sections, eventId, expected, request);
    }
}
