package city.promotion.events.outcome;

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

/** Outcomes of an event over HTTP. */
@Path("/v1/events/{eventId}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes", description = "What came of an event 成果")
class OutcomeResource {

    private final PartRepository<Outcome> outcomes;
    private final OutcomeService changes;
    private final PartOrderService order;
    private final Events events;
    private final Caller caller;

    OutcomeResource(
            PartRepository<Outcome> outcomes,
            OutcomeService changes,
            PartOrderService order,
            Events events,
            Caller caller) {
        this.outcomes = outcomes;
        this.changes = changes;
        this.order = order;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOutcomes",
            summary = "List outcomes of an event 成果",
            description = "What came of the event, in order. Seen by whoever may see the event.")
    public Page<OutcomeResponse> list(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId, @Valid @BeanParam PageRequest page) {
        events.requireVisible(eventId);
        var visible = caller.visible();
        return outcomes.ofEvent(eventId, page).map(outcome -> OutcomeResponse.from(outcome, visible));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createOutcome",
            summary = "Add an outcome 添加成果",
            description =
                    "Adds a signing batch, release, launch, unveiling, proposal or directive. `announcedCount` stays as announced; projects on file are never invented to meet it.")
    @APIResponseSchema(value = OutcomeResponse.class, responseCode = "201")
    public RestResponse<OutcomeResponse> create(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @NotNull @Valid OutcomeRequest request) {
        var created = OutcomeResponse.from(changes.create(eventId, request), caller.visible());
        return Created.at("/events/v1/events/" + eventId + "/outcomes/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getOutcome", summary = "Read an outcome 查看成果", description = "One outcome of the event.")
    public OutcomeResponse get(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the outcome.") UUID id) {
        events.requireVisible(eventId);
        return OutcomeResponse.from(outcomes.require(eventId, id), caller.visible());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeOutcome",
            summary = "Change an outcome 修改成果",
            description =
                    "Replaces it whole: what is left out is emptied, only `position` stays. Send the `ETag` you read as `If-Match`.")
    public OutcomeResponse change(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the outcome.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid OutcomeRequest request) {
        return OutcomeResponse.from(changes.change(eventId, id, expected, request), caller.visible());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteOutcome",
            summary = "Delete an outcome 删除成果",
            description = "What was recorded stays readable in the event's history.")
    public void remove(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @RestPath @Parameter(description = "Id of the outcome.") UUID id,
            @BeanParam ExpectedVersion expected) {
        changes.remove(eventId, id, expected);
    }

    @GET
    @Path("/order")
    @PermitAll
    @Operation(
            operationId = "getOutcomesOrder",
            summary = "Read the order of the outcomes 查看成果顺序",
            description =
                    "The ids of all outcomes in their order. A change of the order needs the `ETag` of this answer.")
    public PartOrder order(@RestPath @Parameter(description = "Id of the event.") UUID eventId) {
        events.requireVisible(eventId);
        return outcomes.order(eventId);
    }

    @PUT
    @Path("/order")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeOutcomesOrder",
            summary = "Change the order of the outcomes 调整成果顺序",
            description =
                    "Moves any number of outcomes in one call; `position` counts from 1 afterwards. Send all ids, and the `ETag` of the order you read"
                            + " as `If-Match`: when somebody has added, deleted or moved one since, nothing is changed.")
    public PartOrder reorder(
            @RestPath @Parameter(description = "Id of the event.") UUID eventId,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid PartOrder request)
            throws JsonProcessingException {
        events.requireVisible(eventId);
        return order.change(outcomes, eventId, expected, request);
    }
}
