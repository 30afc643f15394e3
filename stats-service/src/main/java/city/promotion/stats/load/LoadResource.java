package city.promotion.stats.load;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.security.Roles;
import city.promotion.stats.release.Releases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/releases/{releaseId}/loads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loads", description = "Filling a release with observations 数据录入")
class LoadResource {

    private final LoadRepository loads;
    private final Releases releases;

    LoadResource(LoadRepository loads, Releases releases) {
        this.loads = loads;
        this.releases = releases;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listLoads",
            summary = "Loads of a release 录入批次",
            description = "Who filled the release, when, and with how many observations; oldest first.")
    public Page<LoadResponse> list(
            @RestPath @Parameter(description = "Id of the release.") UUID releaseId,
            @Valid @BeanParam PageRequest page) {
        releases.requireSeen(releaseId);
        return loads.page(releaseId, page).map(LoadResponse::from);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "readLoad",
            summary = "One load 一次录入",
            description = "Who filled the release, when, and with how many observations.")
    public LoadResponse read(
            @RestPath @Parameter(description = "Id of the release.") UUID releaseId,
            @RestPath @Parameter(description = "Id of the load.") UUID id) {
        releases.requireSeen(releaseId);
        return LoadResponse.from(loads.require(releaseId, id));
    }
}
