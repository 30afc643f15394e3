package city.promotion.stats.observation;

import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.request.AnyQuery;
import city.promotion.stats.dataset.Datasets;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/datasets/{datasetId}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations", description = "The figures, exactly as printed 数据")
class ObservationResource {

    private final ObservationRepository observations;
    private final Observations door;
    private final Datasets datasets;
    private final Clock clock;

    ObservationResource(ObservationRepository observations, Observations door, Datasets datasets, Clock clock) {
        this.observations = observations;
        this.door = door;
        this.datasets = datasets;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "listObservations",
            summary = "Read figures 查询数据",
            description =
                    "What the city says now, or said at `asOf`, in the order of key and period. Every dimension of the "
                            + "dataset is a parameter: one code, several with commas, or with `*` at the end all that begin so; those of "
                            + "the other datasets are refused by name. Values come as printed: `2` is not `2.0`. A release under embargo "
                            + "leaves no trace here.")
    public Page<ObservationResponse> list(
            @RestPath @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId,
            @BeanParam ObservationFilter filter,
            @BeanParam VersionFilter versions,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var shape = datasets.require(datasetId);
        var query = new ObservationQueryReader(shape, clock).read(uri.getQueryParameters());
        return observations
                .page(query, door.reader(), page)
                .map(observation -> ObservationResponse.from(observation, shape));
    }
}
