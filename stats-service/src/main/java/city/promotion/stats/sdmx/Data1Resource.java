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

/** Figures by SDMX-REST 1.5. */
@Path("/sdmx/v1/data")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX", description = "The figures for statistical software, by the standard SDMX 统计数据交换")
class Data1Resource {

    private final Asked asked;
    private final Structures structures;
    private final Answers answers;

    Data1Resource(Asked asked, Structures structures, Answers answers) {
        this.asked = asked;
        this.structures = structures;
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
        return answer(Items.of(path, 3));
    }

    @GET
    @Path("{flowRef}/{key}/{provider}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx1Data",
            summary = "Figures by SDMX-REST 1.5 查询数据",
            description =
                    "Figures as printed, in SDMX-JSON 2.0 or 2.1, SDMX-CSV 2.0 or 1.0, or SDMX-ML 2.1 (generic, structure-specific). Key and provider may be left out. Without a result the answer is 404, as this version of the standard has it. An answer holds 1,000,000 figures at most, with its history 50,000 except in CSV; a larger one is refused with its size.")
    public RestResponse<Export> read(
            @RestPath @Parameter(description = "agency,id,version, or the id alone.", example = "WX_STAT,TRADE,1.0.0")
                    String flowRef,
            @RestPath
                    @Parameter(
                            description =
                                    "Codes in the order of the dimensions with dots between them and pluses between several of one; `all` for everything. 维度键",
                            example = "Q.YTD.320200.IX......")
                    String key,
            @RestPath @Parameter(description = "`all`, or WX_STAT.", example = "all") String provider,
            @BeanParam DataFilter1 filter) {
        return answer(Items.of(flowRef, key, provider));
    }

    private RestResponse<Export> answer(Items items) {
        var parameters = asked.parameters(Face.V1, Reader1.DATA);
        var form = asked.negotiation(parameters).data(DataFormat.GENERIC_2_1);
        var flows = Flows.find1(items.get(0, "all"), structures);
        return answers.data(
                new Reader1(parameters).data(flows.withFigures(), items.get(1, "all"), items.get(2, "all")), form);
    }
}
