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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures by SDMX-REST 1.5. */
@Path("/sdmx/v1/data")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX")
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
    @Path("{flowRef}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> whole(@RestPath String flowRef) {
        return answer(flowRef, "all", "all");
    }

    @GET
    @Path("{flowRef}/{key}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> ofAll(@RestPath String flowRef, @RestPath String key) {
        return answer(flowRef, key, "all");
    }

    @GET
    @Path("{flowRef}/{key}/{provider}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx1Data",
            summary = "Figures by SDMX-REST 1.5 查询数据",
            description =
                    "Figures as printed, in SDMX-ML 2.1 (generic, structure-specific), SDMX-JSON 2.0 or 2.1, or SDMX-CSV 2.0. Key and provider may "
                            + "be left out. Without a result the answer is 404, as this version of the standard has it.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, in the form that `Accept` or `format` asked for.",
            content = {
                @Content(
                        mediaType = "application/vnd.sdmx.data+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json", value = SdmxExamples.DATA_JSON)),
                @Content(
                        mediaType = "application/vnd.sdmx.data+csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = SdmxExamples.CSV)),
                @Content(
                        mediaType = "application/vnd.sdmx.genericdata+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "generic", value = SdmxExamples.GENERIC)),
                @Content(
                        mediaType = "application/vnd.sdmx.structurespecificdata+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "structureSpecific", value = SdmxExamples.SPECIFIC))
            })
    @APIResponse(
            responseCode = "406",
            description = "No such form. 格式不支持",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "403",
            description = "Well written, but of components that the structure does not have. 语义错误",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(responseCode = "304", description = "You have this answer already. 未变更")
    @APIResponse(
            responseCode = "413",
            description = "More figures than one answer holds. 结果过大",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
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
        return answer(flowRef, key, provider);
    }

    private RestResponse<Export> answer(String flowRef, String key, String provider) {
        var parameters = asked.parameters(Face.V1, Reader1.DATA);
        var form = asked.negotiation(parameters).data(DataFormat.GENERIC_2_1);
        return answers.data(new Reader1(structures.read(), parameters).data(flowRef, key, provider), form);
    }
}
