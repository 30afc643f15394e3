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

/** Figures by SDMX-REST 2.2. */
@Path("/sdmx/v2/data")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX")
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
    @Path("{context}/{agencyId}/{resourceId}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> latest(
            @RestPath String context, @RestPath String agencyId, @RestPath String resourceId) {
        return answer(context, agencyId, resourceId, "*", "*");
    }

    @GET
    @Path("{context}/{agencyId}/{resourceId}/{version}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> whole(
            @RestPath String context,
            @RestPath String agencyId,
            @RestPath String resourceId,
            @RestPath String version) {
        return answer(context, agencyId, resourceId, version, "*");
    }

    @GET
    @Path("{context}/{agencyId}/{resourceId}/{version}/{key}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx2Data",
            summary = "Figures by SDMX-REST 2.2 查询数据",
            description =
                    "Figures as printed, in SDMX-JSON 2.0 or 2.1, SDMX-CSV 2.0, or SDMX-ML 2.1 (generic, structure-specific). Version and key "
                            + "may be left out. An answer holds one dataflow.")
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
            responseCode = "422",
            description = "Well written, but of components that the structure does not have. 语义错误",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "501",
            description = "A part of the standard that is not offered. 未实现",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(responseCode = "204", description = "There is nothing of the kind. 无数据")
    @APIResponse(responseCode = "304", description = "You have this answer already. 未变更")
    @APIResponse(
            responseCode = "413",
            description = "More figures than one answer holds. 结果过大",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<Export> read(
            @RestPath @Parameter(description = "dataflow, datastructure or `*`.", example = "dataflow") String context,
            @RestPath @Parameter(description = "Agency, `*` for all.", example = "WX_STAT") String agencyId,
            @RestPath @Parameter(description = "Id of the dataflow or structure.", example = "TRADE") String resourceId,
            @RestPath @Parameter(description = "Version; `+` or `~` for the latest.", example = "1.0.0") String version,
            @RestPath
                    @Parameter(
                            description =
                                    "Codes in the order of the dimensions with dots between them, `*` where any will do; the end may be left out, several keys have commas between them. 维度键",
                            example = "Q.YTD.320200.IX")
                    String key,
            @BeanParam DataFilter2 filter) {
        return answer(context, agencyId, resourceId, version, key);
    }

    private RestResponse<Export> answer(
            String context, String agencyId, String resourceId, String version, String key) {
        var parameters = asked.parameters(Face.V2, Reader2.DATA);
        var form = asked.negotiation(parameters).data(DataFormat.JSON_2_0);
        var library = structures.read();
        var flow = Flows.find2(context, agencyId, resourceId, version, library);
        return answers.data(new Reader2(parameters, availabilities::periods).data(flow, key), form);
    }
}
