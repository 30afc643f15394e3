package city.promotion.stats.dataset;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "The shapes that figures are recorded in 数据集")
class DatasetResource {

    private final DatasetRepository datasets;
    private final StructureRepository structures;
    private final StructureService service;

    DatasetResource(DatasetRepository datasets, StructureRepository structures, StructureService service) {
        this.datasets = datasets;
        this.structures = structures;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDatasets",
            summary = "List datasets 数据集",
            description =
                    "All datasets: foreign trade, foreign investment, enterprises, the project pipeline. There are few, so they come on one page.")
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

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Operation(
            operationId = "createDataset",
            summary = "Create a dataset 新建数据集",
            description =
                    "A new dataset with its dimensions. Their code lists must be there; FREQ and UNIT_MEASURE are among the "
                            + "dimensions of each dataset.")
    @APIResponseSchema(value = DatasetResponse.class, responseCode = "201")
    public RestResponse<DatasetResponse> create(@NotNull @Valid DatasetRequest request) {
        service.create(request);
        return Created.at("/stats/v1/datasets/" + request.id(), read(request.id()));
    }

    @PUT
    @Path("/{datasetId}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeDataset",
            summary = "Change a dataset 修改数据集",
            description =
                    "Changes names, description and units. Other dimensions need a higher `structureVersion`, and a dataset that has "
                            + "no figures yet: keys on file keep their meaning. Every version stays readable under `structures`.")
    public DatasetResponse change(
            @RestPath @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId,
            @NotNull @Valid DatasetRequest request,
            @BeanParam ExpectedVersion expected) {
        service.change(datasetId, request, expected);
        return read(datasetId);
    }

    @GET
    @Path("/{datasetId}/structures")
    @PermitAll
    @Operation(
            operationId = "listStructures",
            summary = "Versions of a structure 结构版本",
            description = "Each version of the dataset's structure as it was, oldest first, and who recorded it.")
    public List<StructureResponse> structures(
            @RestPath @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId) {
        datasets.require(datasetId);
        return structures.of(datasetId);
    }
}
