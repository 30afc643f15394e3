package city.promotion.stats.consistency;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/releases/{id}/consistency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency")
class ReleaseConsistencyResource {

    private final ConsistencyService service;

    ReleaseConsistencyResource(ConsistencyService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readReleaseConsistency",
            summary = "Check a release against itself 核对发布批次",
            description =
                    "What the figures of the release leave to each other, as in the check of figures. Those who prepare releases "
                            + "read it for drafts; publishing runs it again. Figures of other releases are not compared: what was "
                            + "printed before may have been revised since.")
    public ReleaseConsistencyResponse read(@RestPath @Parameter(description = "Id of the release.") UUID id) {
        return service.of(id);
    }

    @PUT
    @Path("/acceptance")
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "acceptContradiction",
            summary = "Accept a contradiction 接受矛盾并说明理由",
            description =
                    "Lets a draft be published although its figures contradict each other, since a source is recorded as printed "
                            + "even where it is wrong. Holds for the figures as they stand; after another load it has to be accepted "
                            + "again. The reason is kept in the history of the release. Sent twice, it is accepted once.")
    public ReleaseConsistencyResponse accept(
            @RestPath @Parameter(description = "Id of the release.") UUID id,
            @NotNull @Valid AcceptanceRequest request,
            @BeanParam ExpectedVersion expected) {
        return service.accept(id, request, expected);
    }
}
