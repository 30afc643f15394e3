package city.promotion.stats.sdmx;

import city.promotion.conventions.export.Export;
import city.promotion.conventions.request.AnyQuery;
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

/** Structures by SDMX-REST 2.2. */
@Path("/sdmx/v2/structure")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX", description = "The figures for statistical software, by the standard SDMX 统计数据交换")
class Structure2Resource {

    private final Asked asked;
    private final Structures structures;
    private final Answers answers;

    Structure2Resource(Asked asked, Structures structures, Answers answers) {
        this.asked = asked;
        this.structures = structures;
        this.answers = answers;
    }

    @GET
    @Path("{artefactType}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> ofKind(@RestPath String artefactType) {
        return answer(artefactType, "*", "*", "~", "*");
    }

    @GET
    @Path("{artefactType}/{agencyId}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> ofAgency(@RestPath String artefactType, @RestPath String agencyId) {
        return answer(artefactType, agencyId, "*", "~", "*");
    }

    @GET
    @Path("{artefactType}/{agencyId}/{resourceId}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> latest(
            @RestPath String artefactType, @RestPath String agencyId, @RestPath String resourceId) {
        return answer(artefactType, agencyId, resourceId, "~", "*");
    }

    @GET
    @Path("{artefactType}/{agencyId}/{resourceId}/{version}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx2Structures",
            summary = "Structures of the figures 数据结构",
            description =
                    "Dataflows, data structures, concepts, code lists, agencies and constraints as SDMX-REST 2.2 asks for them. What "
                            + "stands at the end of the path may be left out, and the id of an item may follow it.")
    @APIResponse(
            responseCode = "200",
            description = "The artefacts, in the form that `Accept` or `format` asked for.",
            content = {
                @Content(
                        mediaType = "application/vnd.sdmx.structure+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json", value = SdmxExamples.STRUCTURE_JSON)),
                @Content(
                        mediaType = "application/vnd.sdmx.structure+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "ml", value = SdmxExamples.STRUCTURE))
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
    public RestResponse<Export> read(
            @RestPath
                    @Parameter(
                            description =
                                    "Kind of artefact: agencyscheme, dataflow, datastructure, conceptscheme, codelist, dataconstraint; `*` for all. 结构类型",
                            example = "dataflow")
                    String artefactType,
            @RestPath @Parameter(description = "Agencies with commas, `*` for all.", example = "WX_STAT")
                    String agencyId,
            @RestPath @Parameter(description = "Ids with commas, `*` for all.", example = "TRADE") String resourceId,
            @RestPath @Parameter(description = "Version, `~` for the latest.", example = "1.0.0") String version,
            @BeanParam StructureFilter filter) {
        return answer(artefactType, agencyId, resourceId, version, "*");
    }

    @GET
    @Path("{artefactType}/{agencyId}/{resourceId}/{version}/{itemId}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> items(
            @RestPath String artefactType,
            @RestPath String agencyId,
            @RestPath String resourceId,
            @RestPath String version,
            @RestPath String itemId) {
        return answer(artefactType, agencyId, resourceId, version, itemId);
    }

    private RestResponse<Export> answer(
            String artefactType, String agencyId, String resourceId, String version, String itemId) {
        var parameters = asked.parameters(Face.V2, StructureReader.KNOWN);
        var form = asked.negotiation(parameters).structure(Negotiation.Structure.JSON_2_0);
        var message = new StructureReader(structures.read(), parameters)
                .read(artefactType, agencyId, resourceId, version, itemId, answers.envelope());
        return answers.structures(message, form);
    }
}
