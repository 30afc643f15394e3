package city.promotion.conventions.identifier;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/external-ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "External identifiers", description = "Find a record by another system's identifier 外部编号")
class ExternalIdResource {

    private final ExternalIds externalIds;
    private final Instance<LocatedGuard> guards;

    ExternalIdResource(ExternalIds externalIds, Instance<LocatedGuard> guards) {
        this.externalIds = externalIds;
        this.guards = guards;
    }

    @GET
    @Path("/{system}/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "findByExternalId",
            summary = "Find a record by an external identifier 按外部编号查找",
            description =
                    "Answers the kind and the path of the one record that carries the identifier. Lists offer the same "
                            + "as a filter for every reader: `?externalId=seed:A1.10`.")
    public Located find(
            @RestPath @Parameter(description = "Short name of the other system.", example = "seed") String system,
            @RestPath @Parameter(description = "The record's identifier there.", example = "A1.10") String id) {
        return externalIds
                .find(system, id)
                .filter(located -> guards.stream().allMatch(guard -> guard.mayKnowOf(located.href())))
                .orElseThrow(() -> ConventionProblem.NOT_FOUND.problem(system + ":" + id));
    }
}
