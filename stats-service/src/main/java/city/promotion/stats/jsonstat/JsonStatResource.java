package city.promotion.stats.jsonstat;

import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.language.CallerLanguage;
import city.promotion.conventions.request.AnyQuery;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.dataset.Definitions;
import city.promotion.stats.observation.ObservationFilter;
import city.promotion.stats.observation.Observations;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/datasets/{datasetId}/jsonstat")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
class JsonStatResource {

    private static final int MOST_FIGURES = 50_000;
    private static final String EXAMPLE = """
            {"version": "2.0", "class": "dataset", "label": "外商直接投资",
             "href": "https://city.example/stats/v1/datasets/FDI/jsonstat?startPeriod=2024-Q1&lang=zh",
             "source": "urn:x-sample:report", "updated": "2024-04-22T01:00:00Z",
             "id": ["FREQ", "REF_AREA", "INDICATOR", "TRANSFORMATION", "UNIT_MEASURE", "UNIT_MULT", "TIME_PERIOD"],
             "size": [1, 1, 1, 1, 1, 1, 1],
             "role": {"time": ["TIME_PERIOD"], "geo": ["REF_AREA"], "metric": ["UNIT_MEASURE"]},
             "dimension": {
               "FREQ": {"label": "频率", "category": {"index": ["Q"], "label": {"Q": "季"}}},
               "REF_AREA": {"label": "地区", "category": {"index": ["320200"], "label": {"320200": "无锡市"}}},
               "INDICATOR": {"label": "指标", "category": {"index": ["USED"], "label": {"USED": "实际使用外资"}}},
               "TRANSFORMATION": {"label": "指标变换", "category": {"index": ["N"], "label": {"N": "规模"}}},
               "UNIT_MEASURE": {"label": "计量单位", "category": {"index": ["USD"], "label": {"USD": "美元"},
                 "unit": {"USD": {"label": "美元", "decimals": 1, "multiplier": 8}}}},
               "UNIT_MULT": {"label": "单位乘数", "category": {"index": ["8"], "label": {"8": "亿"}}},
               "TIME_PERIOD": {"label": "时间", "category": {"index": ["2024-Q1"], "label": {"2024-Q1": "2024年一季度"}}}},
             "value": {"0": 10.0}, "status": {"0": "A"},
             "extension": {"datasetId": "FDI", "agency": "WX_STAT", "structureVersion": "1.0.0",
               "status": {"label": {"A": "正常值"}}, "decimals": {"0": "1"}, "qualifier": {}, "confidentiality": {},
               "comment": {}, "sources": ["urn:x-sample:report"]}}""";

    private final Observations observations;
    private final Datasets datasets;
    private final Definitions definitions;
    private final CallerLanguage callerLanguage;

    JsonStatResource(
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
            operationId = "readJsonStat",
            summary = "Figures as JSON-stat 2.0 立方体",
            description =
                    "The figures that the parameters match as one JSON-stat 2.0 dataset: dimensions in their order, then the power of ten "
                            + "(`UNIT_MULT`), then time; only cells with a figure are named. Numbers have the digits that were printed; "
                            + "programs that read them as floating point find the decimals in `extension.decimals`. At most 50,000 figures "
                            + "and 5,000,000 cells. What is under embargo leaves no trace.")
    @APIResponse(
            responseCode = "200",
            description = "The cube.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "sample", value = EXAMPLE)))
    @APIResponse(
            responseCode = "413",
            description = "More figures or cells than one cube holds. 结果过大",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Document read(
            @RestPath @Parameter(description = "Id of the dataset.", example = "TRADE") String datasetId,
            @BeanParam ObservationFilter filter,
            @RestQuery
                    @Pattern(regexp = "zh|en|ja")
                    @Parameter(description = "Language: zh, en or ja; Accept-Language unless said.", example = "zh")
                    String lang,
            @Context UriInfo uri) {
        var shape = datasets.require(datasetId);
        var query = observations.cells(shape, uri.getQueryParameters(), List.of());
        var figures = observations.list(query, MOST_FIGURES);
        if (figures.isEmpty()) {
            throw JsonStatProblem.NO_FIGURES.problem(datasetId);
        }
        var words = new Vocabulary(definitions.require(datasetId), definitions.codes(), callerLanguage.or(lang));
        var cube = Cube.of(figures, words);
        return new Document(
                new JsonStatWriter(cube, words, uri.getRequestUri()).write(), MediaType.APPLICATION_JSON_TYPE);
    }
}
