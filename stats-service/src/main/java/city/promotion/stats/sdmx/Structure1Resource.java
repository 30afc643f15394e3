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

/** Structures by SDMX-REST 1.5. */
@Path("/sdmx/v1")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX")
class Structure1Resource {

    private final Asked asked;
    private final Structures structures;
    private final Answers answers;

    Structure1Resource(Asked asked, Structures structures, Answers answers) {
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
        return answer(artefactType, "all", "all", "latest", "*");
    }

    @GET
    @Path("{artefactType}/{agencyId}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> ofAgency(@RestPath String artefactType, @RestPath String agencyId) {
        return answer(artefactType, agencyId, "all", "latest", "*");
    }

    @GET
    @Path("{artefactType}/{agencyId}/{resourceId}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> latest(
            @RestPath String artefactType, @RestPath String agencyId, @RestPath String resourceId) {
        return answer(artefactType, agencyId, resourceId, "latest", "*");
    }

    @GET
    @Path("{artefactType}/{agencyId}/{resourceId}/{version}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx1Structures",
            summary = "Structures of the figures 数据结构",
            description =
                    "Dataflows, data structures, concepts, code lists, agencies and constraints as SDMX-REST 1.5 asks for them. What "
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
            responseCode = "403",
            description = "Well written, but of components that the structure does not have. 语义错误",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<Export> read(
            @RestPath
                    @Parameter(
                            description =
                                    "Kind of artefact: agencyscheme, dataflow, datastructure, conceptscheme, codelist, contentconstraint; `structure` for all. 结构类型",
                            example = "dataflow")
                    String artefactType,
            @RestPath @Parameter(description = "Agencies with commas, `all` for all.", example = "WX_STAT")
                    String agencyId,
            @RestPath @Parameter(description = "Ids with commas, `all` for all.", example = "TRADE") String resourceId,
            @RestPath @Parameter(description = "Version, `latest` for the latest.", example = "1.0.0") String version,
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
        var parameters = asked.parameters(Face.V1, StructureReader.KNOWN);
        var form = asked.negotiation(parameters).structure(Negotiation.Structure.ML_2_1);
        var message = new StructureReader(structures.read(), parameters)
                .read(artefactType, agencyId, resourceId, version, itemId, answers.envelope());
        return answers.structures(message, form);
    }
}
