package city.promotion.stats.dataset;

import city.promotion.conventions.paging.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "The shapes that figures are recorded in 数据集")
class DatasetResource {

    private final DatasetRepository datasets;

    DatasetResource(DatasetRepository datasets) {
        this.datasets = datasets;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDatasets",
            summary = "List datasets 数据集",
            description =
                    "All datasets: foreign trade, foreign investment, enterprises. There are few, so they come on one page.")
    public Page<DatasetSummary> list() {
        return new Page<>(datasets.all().stream().map(DatasetSummary::from).toList(), null, null);
    }

    @GET
    @Path("/{datasetId}")
    @PermitAll
    @Operation(
            operationId = "readDataset",
            summary = "Read a dataset 数据集结构",
            description =
                    "The dimensions in the order in which they form a key, each with the codes it offers; every dimension "
                            + "is also a query parameter of the dataset's observations.")
    public DatasetResponse read(
            @RestPath @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId) {
        var dataset = datasets.require(datasetId);
        return DatasetResponse.from(
                dataset,
                datasets.labels(
                        dataset.dimensions().stream().map(Dimension::codeList).toList()));
    }
}
