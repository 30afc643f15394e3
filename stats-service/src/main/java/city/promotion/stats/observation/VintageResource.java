package city.promotion.stats.observation;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.dataset.Datasets.Shape;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/series/{key}/vintages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
class VintageResource {

    private static final int MOST_VERSIONS = 10_000;

    private final Observations observations;
    private final Datasets datasets;

    VintageResource(Observations observations, Datasets datasets) {
        this.observations = observations;
        this.datasets = datasets;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readVintages",
            summary = "Revision triangle of a series 修订三角",
            description =
                    "Period by period what was said at each moment at which something of the series changed, and by how much the "
                            + "latest value differs from the first. A release under embargo leaves no trace here.")
    public VintagesResponse read(
            @RestPath
                    @Parameter(
                            description = "Codes of the dimensions in their order, joined by dots.",
                            example = "Q.YTD.320200.IX.W1._T._T._T.N.CNY")
                    String key,
            @RestQuery @NotBlank @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId,
            @BeanParam PeriodRange periods) {
        var shape = datasets.require(datasetId);
        var query = ObservationQuery.of(datasetId).includeHistory(true);
        name(shape, key, query);
        periods.limit(query);
        var versions = observations.list(query.build(), MOST_VERSIONS);
        if (versions.isEmpty()) {
            throw ObservationProblem.NO_SERIES.problem(key, datasetId);
        }
        return VintagesResponse.of(datasetId, versions);
    }

    private static void name(Shape shape, String key, ObservationQuery.Builder query) {
        var codes = key.split("\\.", -1);
        if (codes.length != shape.axes().size()) {
            throw ConventionProblem.BAD_PARAMETER.problem().violation("key", "one-of", shape.names());
        }
        for (int i = 0; i < codes.length; i++) {
            query.codes(shape.axes().get(i).id(), Set.of(codes[i]));
        }
    }
}
