package city.promotion.stats.sdmx;

import city.promotion.conventions.export.Export;
import city.promotion.conventions.request.AnyQuery;
import city.promotion.stats.sdmx.data.DataFormat;
import city.promotion.stats.sdmx.structure.Structures;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures by SDMX-REST 2.2. */
@Path("/sdmx/v2/data")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX", description = "The figures for statistical software, by the standard SDMX 统计数据交换")
class Data2Resource {

    private final Asked asked;
    private final Structures structures;
    private final Availabilities availabilities;
    private final Answers answers;

    Data2Resource(Asked asked, Structures structures, Availabilities availabilities, Answers answers) {
        this.asked = asked;
        this.structures = structures;
        this.availabilities = availabilities;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> all() {
        return answer(Items.of());
    }

    @GET
    @Path("{path:.+}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> some(@RestPath String path) {
        return answer(Items.of(path, 5));
    }

    @GET
    @Path("{context}/{agencyId}/{resourceId}/{version}/{key}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx2Data",
            summary = "Figures by SDMX-REST 2.2 查询数据",
            description =
                    "Figures as printed, in SDMX-JSON 2.0 or 2.1, SDMX-CSV 2.0 or 1.0, or SDMX-ML 2.1 (generic, structure-specific). What stands at the end of the path may be left out. Each dataflow is a data set of its own; `*` means those of printed figures, computed ones (TRADE_COMPUTED) are asked for by name. An answer holds 1,000,000 figures at most, with its history 50,000 except in CSV; a larger one is refused with its size.")
    public RestResponse<Export> read(
            @RestPath
                    @Parameter(
                            description = "dataflow, datastructure or `*`, several with commas.",
                            example = "dataflow")
                    String context,
            @RestPath @Parameter(description = "Agencies with commas, `*` for all.", example = "WX_STAT")
                    String agencyId,
            @RestPath
                    @Parameter(
                            description = "Ids of dataflows or structures with commas, `*` for all.",
                            example = "TRADE")
                    String resourceId,
            @RestPath
                    @Parameter(
                            description = "Version; `+` or `~` for the newest, as `*` too: it has all figures.",
                            example = "1.0.0")
                    String version,
            @RestPath
                    @Parameter(
                            description =
                                    "Codes in the order of the dimensions with dots between them, `*` where any will do; the end may be left out, several keys have commas between them. 维度键",
                            example = "Q.YTD.320200.IX")
                    String key,
            @BeanParam DataFilter2 filter) {
        return answer(Items.of(context, agencyId, resourceId, version, key));
    }

    private RestResponse<Export> answer(Items items) {
        var parameters = asked.parameters(Face.V2, Reader2.DATA);
        var form = asked.negotiation(parameters).data(DataFormat.JSON_2_0);
        var flows = Flows.find2(items, structures);
        var reader = new Reader2(parameters, availabilities::periods);
        return answers.data(reader.data(flows.withFigures(), items.get(4, "*")), form);
    }
}
