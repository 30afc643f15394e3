package city.promotion.stats.observation;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.release.Releases;
import jakarta.annotation.security.PermitAll;
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

@Path("/v1/releases/{releaseId}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
class ReleaseObservationResource {

    private final ObservationRepository observations;
    private final Observations door;
    private final Releases releases;
    private final Datasets datasets;

    ReleaseObservationResource(
            ObservationRepository observations, Observations door, Releases releases, Datasets datasets) {
        this.observations = observations;
        this.door = door;
        this.releases = releases;
        this.datasets = datasets;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listReleaseObservations",
            summary = "Figures of a release 发布内容",
            description =
                    "What the release brought, superseded since or not, in the order of key and period. Those who prepare "
                            + "releases read drafts here before they go out.")
    public Page<ObservationResponse> list(
            @RestPath @Parameter(description = "Id of the release.") UUID releaseId,
            @Valid @BeanParam PageRequest page) {
        var release = releases.requireSeenWithState(releaseId);
        var shape = datasets.require(release.datasetId());
        return observations
                .ofRelease(release, releaseId, door.reader(), page)
                .map(observation -> ObservationResponse.from(observation, shape));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readObservation",
            summary = "One figure 一条数据",
            description = "The figure as this release brought it, and until when it was what the city said.")
    public ObservationResponse read(
            @RestPath @Parameter(description = "Id of the release.") UUID releaseId,
            @RestPath @Parameter(description = "Id of the observation.") UUID id) {
        var release = releases.requireSeenWithState(releaseId);
        var shape = datasets.require(release.datasetId());
        return observations
                .find(release, releaseId, id, door.reader())
                .map(observation -> ObservationResponse.from(observation, shape))
                .orElseThrow(() -> ObservationProblem.NOT_FOUND.problem(id));
    }
}
