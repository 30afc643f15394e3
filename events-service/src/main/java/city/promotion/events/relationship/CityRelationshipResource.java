package city.promotion.events.relationship;

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

/** City relationships over HTTP. */
@Path("/v1/city-relationships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "City relationships", description = "What ties the city to others 城市关系")
class CityRelationshipResource {

    private final CityRelationshipRepository relationships;
    private final CityRelationshipService changes;
    private final History history;

    CityRelationshipResource(
            CityRelationshipRepository relationships, CityRelationshipService changes, History history) {
        this.relationships = relationships;
        this.changes = changes;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCityRelationships",
            summary = "List city relationships 城市关系",
            description =
                    "What already ties the city to others: sister cities, friendship sites, festivals, songs, air routes. Sort by code (default), updatedAt.")
    public Page<CityRelationshipResponse> list(
            @Valid @BeanParam CityRelationshipFilter filter, @Valid @BeanParam PageRequest page) {
        return relationships.page(filter, page).map(CityRelationshipResponse::from);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "createCityRelationship",
            summary = "Record a relationship with a city 登记城市关系",
            description = "Records a tie with another city, as its source tells it.")
    @APIResponseSchema(value = CityRelationshipResponse.class, responseCode = "201")
    public RestResponse<CityRelationshipResponse> create(@NotNull @Valid CityRelationshipRequest request) {
        var created = CityRelationshipResponse.from(changes.create(request));
        return Created.at("/events/v1/city-relationships/" + created.id(), created);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getCityRelationship",
            summary = "Read a relationship with a city 查看城市关系",
            description = "One relationship with another city.")
    public CityRelationshipResponse get(
            @RestPath @Parameter(description = "Id of the relationship with a city.") UUID id) {
        return CityRelationshipResponse.from(relationships.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "changeCityRelationship",
            summary = "Change a relationship with a city 修改城市关系",
            description =
                    "Replaces the whole record: what is left out is emptied. Send the `ETag` you read as `If-Match`.")
    public CityRelationshipResponse change(
            @RestPath @Parameter(description = "Id of the relationship with a city.") UUID id,
            @BeanParam ExpectedVersion expected,
            @NotNull @Valid CityRelationshipRequest request) {
        return CityRelationshipResponse.from(changes.change(id, expected, request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteCityRelationship",
            summary = "Delete a relationship with a city 删除城市关系",
            description = "What was recorded stays readable in its history.")
    public void remove(
            @RestPath @Parameter(description = "Id of the relationship with a city.") UUID id,
            @BeanParam ExpectedVersion expected) {
        changes.remove(id, expected);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listCityRelationshipHistory",
            summary = "History of a relationship with a city 城市关系变更历史",
            description = "Who changed what, when, from which value to which; it outlives the record.")
    public Page<Change> history(
            @RestPath @Parameter(description = "Id of the relationship with a city.") UUID id,
            @Valid @BeanParam PageRequest page) {
        return history.of(id, page);
    }
}
