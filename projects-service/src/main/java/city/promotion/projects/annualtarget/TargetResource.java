package city.promotion.projects.annualtarget;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "What districts and units are to reach in a year 年度目标")
class TargetResource {

    private final TargetRepository targets;
    private final TargetService service;
    private final History history;

    TargetResource(TargetRepository targets, TargetService service, History history) {
        this.targets = targets;
        this.service = service;
        this.history = history;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @APIResponseSchema(value = TargetResponse.class, responseCode = "201", responseDescription = "The target")
    @Operation(
            operationId = "createTarget",
            summary = "Set a target 设定目标",
            description = "Of a district or of a unit, one for each year, measure and currency.")
    public RestResponse<TargetResponse> create(@NotNull @Valid TargetRequest request) {
        var target = TargetResponse.from(service.create(request));
        return Created.at("/projects/v1/targets/" + target.id(), target);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTargets",
            summary = "List targets 目标列表",
            description = "Targets that the caller may see, by year unless `sort` says year or updatedAt.")
    public Page<TargetResponse> list(@Valid @BeanParam TargetFilter filter, @Valid @BeanParam PageRequest page) {
        return targets.matching(filter, page).map(TargetResponse::from);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getTarget",
            summary = "Get a target 目标详情",
            description = "One target. Its ETag is what a change needs.")
    public TargetResponse get(@RestPath @Parameter(description = "Id of the target.") UUID id) {
        return TargetResponse.from(targets.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeTarget",
            summary = "Change a target 修改目标",
            description = "Writes the target whole; what it was before stands in its history.")
    public TargetResponse change(
            @RestPath @Parameter(description = "Id of the target.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid TargetRequest request) {
        return TargetResponse.from(service.change(id, expected, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteTarget",
            summary = "Delete a target 删除目标",
            description = "For a target that was entered by mistake; its history stays.")
    public void delete(
            @RestPath @Parameter(description = "Id of the target.") UUID id, @BeanParam ExpectedVersion expected) {
        service.delete(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getTargetHistory",
            summary = "History of a target 变更历史",
            description = "Who changed what, when, from which value to which. Oldest first unless `sort=-at`.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the target.") UUID id, @Valid @BeanParam PageRequest page) {
        var changes = history.of(id, page);
        if (changes.items().isEmpty()) {
            targets.require(id);
        }
        return changes;
    }
}
