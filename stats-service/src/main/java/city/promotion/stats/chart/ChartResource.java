package city.promotion.stats.chart;

import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.language.CallerLanguage;
import city.promotion.conventions.request.AnyQuery;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.dataset.Definitions;
import city.promotion.stats.observation.ObservationFilter;
import city.promotion.stats.observation.Observations;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/datasets/{datasetId}/chart.svg")
@Produces(ChartResource.SVG)
@Tag(name = "Observations")
class ChartResource {

    static final String SVG = "image/svg+xml";

    private static final int MOST_FIGURES = Composition.MOST_SERIES * Composition.MOST_PERIODS;
    private static final String EXAMPLE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"960\" height=\"540\" viewBox=\"0 0 960 540\" role=\"img\"><title>对外贸易</title></svg>";

    private final Observations observations;
    private final Datasets datasets;
    private final Definitions definitions;
    private final CallerLanguage callerLanguage;

    ChartResource(
            Observations observations, Datasets datasets, Definitions definitions, CallerLanguage callerLanguage) {
        this.observations = observations;
        this.datasets = datasets;
        this.definitions = definitions;
        this.callerLanguage = callerLanguage;
    }

    @GET
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readChart",
            summary = "Chart of figures 图表",
            description =
                    "The figures that the parameters match as lines or bars over time, in SVG; unit and time stand on the axes, up to 24 "
                            + "figures beside their marks as printed, where there is room. One chart has one unit and one frequency, at most 8 series and "
                            + "400 periods. Text stays text. What is under embargo leaves no trace.")
    @APIResponse(
            responseCode = "200",
            description = "The chart.",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING), example = EXAMPLE))
    @APIResponse(
            responseCode = "413",
            description = "More than can be read in one chart. 结果过大",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "Several units or frequencies. 单位或频率不一致",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Document read(
            @RestPath @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId,
            @BeanParam ObservationFilter filter,
            @Valid @BeanParam ChartOptions options,
            @Context UriInfo uri) {
        var shape = datasets.require(datasetId);
        var kind = ChartKind.asked(uri.getQueryParameters());
        var query = observations.cells(shape, uri.getQueryParameters(), ChartOptions.NAMES);
        var figures = observations.list(query, MOST_FIGURES);
        if (figures.isEmpty()) {
            throw ChartProblem.NOTHING_TO_DRAW.problem(datasetId);
        }
        var labels = new Labels(definitions.require(datasetId), definitions.codes(), callerLanguage.or(options.lang()));
        var picture = new Composition(figures, labels).picture(options.cleanTitle());
        var chart = new Drawing(picture, kind).chart();
        var svg = new SvgCanvas(options.width(), options.height())
                .draw(
                        chart,
                        picture.title(),
                        picture.description(),
                        labels.language().locale().getLanguage());
        return Document.of(svg, MediaType.valueOf(SVG));
    }
}
