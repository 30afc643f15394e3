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

/** What there is, by SDMX-REST 1.5. */
@Path("/sdmx/v1/availableconstraint")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX")
class Availability1Resource {

    private final Asked asked;
    private final Structures structures;
    private final Availabilities availabilities;
    private final Answers answers;

    Availability1Resource(Asked asked, Structures structures, Availabilities availabilities, Answers answers) {
        this.asked = asked;
        this.structures = structures;
        this.availabilities = availabilities;
        this.answers = answers;
    }

    @GET
    @Path("{flowRef}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> whole(@RestPath String flowRef) {
        return answer(flowRef, "all", "all", "all");
    }

    @GET
    @Path("{flowRef}/{key}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> ofKey(@RestPath String flowRef, @RestPath String key) {
        return answer(flowRef, key, "all", "all");
    }

    @GET
    @Path("{flowRef}/{key}/{provider}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> ofProvider(@RestPath String flowRef, @RestPath String key, @RestPath String provider) {
        return answer(flowRef, key, provider, "all");
    }

    @GET
    @Path("{flowRef}/{key}/{provider}/{componentId}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx1Availability",
            summary = "Which figures there are, by SDMX-REST 1.5 可用数据",
            description =
                    "The codes and periods that figures exist for, and how many. What stands behind the flow may be left out; startPeriod, endPeriod "
                            + "and updatedAfter filter as they do for the figures.")
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
            @RestPath @Parameter(description = "agency,id,version, or the id alone.", example = "WX_STAT,TRADE,1.0.0")
                    String flowRef,
            @RestPath
                    @Parameter(
                            description =
                                    "Codes in the order of the dimensions with dots between them and pluses between several of one; `all` for everything. 维度键",
                            example = "Q.YTD.320200.IX......")
                    String key,
            @RestPath @Parameter(description = "`all`, or WX_STAT.", example = "all") String provider,
            @RestPath
                    @Parameter(description = "Id of a dimension, several with commas, `all` for all.", example = "FLOW")
                    String componentId,
            @BeanParam AvailabilityFilter filter) {
        return answer(flowRef, key, provider, componentId);
    }

    private RestResponse<Export> answer(String flowRef, String key, String provider, String componentId) {
        var parameters = asked.parameters(Face.V1, Reader1.AVAILABILITY);
        var form = asked.negotiation(parameters).structure(Negotiation.Structure.ML_2_1);
        var library = structures.read();
        var flow = Flows.find1(flowRef, library);
        var query =
                new Reader1(library, parameters).question(flow, key, provider).build();
        return availabilities
                .read(flow, query, componentId, parameters, library, answers.envelope())
                .map(message -> answers.structures(message, form))
                .orElseThrow(SdmxProblem.NO_RESULTS::problem);
    }
}
