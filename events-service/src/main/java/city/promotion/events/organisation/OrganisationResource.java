package city.promotion.events.organisation;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.history.Change;
import city.promotion.conventions.history.History;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.record.Mergeable;
import city.promotion.conventions.security.Roles;
import city.promotion.events.duplicate.MergeRequest;
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

/** Organisations over HTTP. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "Companies, authorities and associations under all their names 机构")
class OrganisationResource {

    private final OrganisationRepository organisations;
    private final OrganisationService changes;
    private final History history;

    OrganisationResource(OrganisationRepository organisations, OrganisationService changes, History history) {
        this.organisations = organisations;
        this.changes = changes;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations 机构",
            description =
                    "The register of companies, authorities and associations. Found by any of their names in any script. Best answers first when `q` is asked, else sort by code (default), updatedAt.")
    public Page<OrganisationResponse> list(
            @Valid @BeanParam OrganisationFilter filter, @Valid @BeanParam PageRequest page) {
        return organisations.page(filter, page).map(OrganisationResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createOrganisation",
            summary = "Record an organisation 登记机构",
            description =
                    "Records an organisation once, with all names under which it is known; aliases make it findable in other scripts.")
    @APIResponseSchema(value = OrganisationResponse.class, responseCode = "201")
    public RestResponse<OrganisationResponse> create(@NotNull @Valid OrganisationRequest request) {
        var created = OrganisationResponse.from(changes.create(request));
        return Created.at("/events/v1/organisations/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Mergeable
    @Operation(
            operationId = "getOrganisation",
            summary = "Read an organisation 查看机构",
            description = "One organisation with all of its names, identifiers and sources.")
    public OrganisationResponse get(@RestPath @Parameter(description = "Id of the organisation.") UUID id) {
        return OrganisationResponse.from(organisations.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Mergeable
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change an organisation 修改机构",
            description =
                    "Replaces the whole record: what is left out is emptied. Send the `ETag` you read as `If-Match`.")
    public OrganisationResponse change(
            @RestPath @Parameter(description = "Id of the organisation.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid OrganisationRequest request) {
        return OrganisationResponse.from(changes.change(id, expected, request));
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Roles.VERIFIER)
    @Mergeable
    @Operation(
            operationId = "mergeOrganisation",
            summary = "Merge a duplicate into this organisation 合并机构",
            description =
                    "The organisation at this address stays, with the names, aliases, identifiers and sources of both; whatever named the duplicate names it. The duplicate's id answers 308 with this address for ever, and both histories tell of the merge. Send both entity tags: `If-Match` for this one, `duplicateIfMatch` for the other.")
    public OrganisationResponse merge(
            @RestPath @Parameter(description = "Id of the organisation that stays.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid MergeRequest request) {
        return OrganisationResponse.from(changes.merge(id, expected, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Mergeable
    @Operation(
            operationId = "deleteOrganisation",
            summary = "Delete an organisation 删除机构",
            description =
                    "Refused with 409 while a participation, itinerary item, outcome or somebody's office names it.")
    public void remove(
            @RestPath @Parameter(description = "Id of the organisation.") UUID id,
            @BeanParam ExpectedVersion expected) {
        changes.remove(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listOrganisationHistory",
            summary = "History of an organisation 机构变更历史",
            description = "Who changed what, when, from which value to which; it outlives the record.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the organisation.") UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }
}
