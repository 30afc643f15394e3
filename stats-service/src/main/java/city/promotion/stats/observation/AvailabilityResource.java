package city.promotion.stats.observation;

import city.promotion.conventions.request.AnyQuery;
import city.promotion.stats.dataset.Datasets;
import jakarta.annotation.security.PermitAll;
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

@Path("/v1/datasets/{datasetId}/availability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
class AvailabilityResource {

    private final Observations observations;
    private final Datasets datasets;
    private final Clock clock;

    AvailabilityResource(Observations observations, Datasets datasets, Clock clock) {
        this.observations = observations;
        this.datasets = datasets;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readAvailability",
            summary = "Which codes and periods there are 可用数据",
            description =
                    "The codes and periods that figures exist for, among those that the parameters match; the same "
                            + "parameters as for the observations. What only a release under embargo would bring is not there.")
    public AvailabilityResponse read(
            @RestPath @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId,
            @BeanParam ObservationFilter filter,
            @BeanParam VersionFilter versions,
            @Context UriInfo uri) {
        var shape = datasets.require(datasetId);
        var query = new ObservationQueryReader(shape, clock).read(uri.getQueryParameters());
        return AvailabilityResponse.from(observations.availability(shape, query));
    }
}
