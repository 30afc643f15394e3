package city.promotion.events.duplicate;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Likely duplicates among the organisations over HTTP. */
@Path("/v1/organisations/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationDuplicateResource {

    private final DuplicateRepository duplicates;
    private final DuplicateService changes;

    OrganisationDuplicateResource(DuplicateRepository duplicates, DuplicateService changes) {
        this.duplicates = duplicates;
        this.changes = changes;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listOrganisationDuplicates",
            summary = "Likely duplicates among organisations 疑似重复的机构",
            description =
                    "Pairs that may be the same, likeliest first, with the reasons. They are found when a record is written; a pair that somebody decided upon does not come again.")
    public Page<DuplicateResponse> list(
            @RestQuery @Parameter(description = "Only the pairs that this organisation belongs to.") UUID of,
            @Valid @BeanParam PageRequest page) {
        return duplicates.page(Register.ORGANISATION, of, page).map(DuplicateResponse::from);
    }

    @POST
    @Path("/{id}/{otherId}/decision")
    @RolesAllowed(Roles.VERIFIER)
    @Operation(
            operationId = "tellOrganisationApart",
            summary = "Decide that two organisations are not the same 认定两个机构并非重复",
            description =
                    "The pair is not proposed again, and both histories tell of the decision. The order of the two ids makes no difference; a second decision answers the first.")
    public DecisionResponse tellApart(
            @RestPath @Parameter(description = "Id of one organisation.") UUID id,
            @RestPath @Parameter(description = "Id of the other.") UUID otherId,
            @NotNull @Valid DecisionRequest request) {
        return DecisionResponse.from(changes.tellApart(Register.ORGANISATION, id, otherId, request.note()));
    }

    @POST
    @Path("/{id}/{otherId}/reopening")
    @RolesAllowed(Roles.VERIFIER)
    @Operation(
            operationId = "takeBackOrganisationDecision",
            summary = "Take back a decision about two organisations 撤销非重复认定",
            description = "The pair is proposed again if it is still likely.")
    public void takeBack(
            @RestPath @Parameter(description = "Id of one organisation.") UUID id,
            @RestPath @Parameter(description = "Id of the other.") UUID otherId) {
        changes.takeBack(Register.ORGANISATION, id, otherId);
    }
}
