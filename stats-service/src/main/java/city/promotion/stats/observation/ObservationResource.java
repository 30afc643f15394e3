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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/datasets/{datasetId}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations", description = "The figures, exactly as printed 数据")
class ObservationResource {

    private final ObservationRepository observations;
    private final Datasets datasets;
    private final Clock clock;

    ObservationResource(ObservationRepository observations, Datasets datasets, Clock clock) {
        this.observations = observations;
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
                            + "dataset is a parameter: one code, or several with commas; those of the other datasets are refused by "
                            + "name. Values come as printed: `2` is not `2.0`. A release under embargo leaves no trace here.")
    @Parameter(
            name = "FREQ",
            in = ParameterIn.QUERY,
            description = "Frequency 频率: A, Q, M.",
            example = "Q",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "ACCUM",
            in = ParameterIn.QUERY,
            description = "Cumulated or single period 累计或当期 (TRADE, ENTERPRISES).",
            example = "YTD",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "REF_AREA",
            in = ParameterIn.QUERY,
            description = "Area by GB/T 2260 地区.",
            example = "320200",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "FLOW",
            in = ParameterIn.QUERY,
            description = "Flow of trade 进出口方向 (TRADE).",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "COUNTERPART_AREA",
            in = ParameterIn.QUERY,
            description = "Trading partner 贸易伙伴 (TRADE).",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "OWNERSHIP",
            in = ParameterIn.QUERY,
            description = "Ownership 企业类型 (TRADE).",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "ACTIVITY",
            in = ParameterIn.QUERY,
            description = "Industry 行业 (TRADE).",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "TRADE_MODE",
            in = ParameterIn.QUERY,
            description = "Form of trade 贸易方式 (TRADE).",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "INDICATOR",
            in = ParameterIn.QUERY,
            description = "Indicator 指标 (FDI, ENTERPRISES).",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "ENTERPRISE",
            in = ParameterIn.QUERY,
            description = "Enterprise 企业 (ENTERPRISES).",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "TRANSFORMATION",
            in = ParameterIn.QUERY,
            description = "Level, growth, share … 指标变换.",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "UNIT_MEASURE",
            in = ParameterIn.QUERY,
            description = "Unit 计量单位.",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "startPeriod",
            in = ParameterIn.QUERY,
            description = "Earliest period: 2024, 2024-Q1 or 2024-03.",
            example = "2024-Q1",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "endPeriod",
            in = ParameterIn.QUERY,
            description = "Latest period: 2024, 2024-Q1 or 2024-03.",
            example = "2024-Q1",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description =
                    "What was known at that moment (2024-05-01T00:00:00Z) or at the end of that day (2024-05-01).",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "A document that the figure cites.",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "externalId",
            in = ParameterIn.QUERY,
            description = "`system:id` of the figure in another system, such as seed:A3.01.",
            schema = @Schema(implementation = String.class))
    public Page<ObservationResponse> list(
            @RestPath @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var shape = datasets.require(datasetId);
        var query = new ObservationQueryReader(shape, clock).read(uri.getQueryParameters());
        return observations.disseminated(shape, query, page);
    }
}
