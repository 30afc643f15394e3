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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What there is, by SDMX-REST 2.2. */
@Path("/sdmx/v2/availability")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX", description = "The figures for statistical software, by the standard SDMX 统计数据交换")
class Availability2Resource {

    private final Asked asked;
    private final Structures structures;
    private final Availabilities availabilities;
    private final Answers answers;

    Availability2Resource(Asked asked, Structures structures, Availabilities availabilities, Answers answers) {
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
        return answer(Items.of(path, 6));
    }

    @GET
    @Path("{context}/{agencyId}/{resourceId}/{version}/{key}/{componentId}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx2Availability",
            summary = "Which figures there are, by SDMX-REST 2.2 可用数据",
            description =
                    "The codes and periods that figures exist for, and how many: a constraint for each dataflow that has figures. What stands at the end of the path may be left out; `c` and `updatedAfter` filter as they do for the figures.")
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
            @RestPath @Parameter(description = "Id of a dimension, several with commas, `*` for all.", example = "FLOW")
                    String componentId,
            @BeanParam AvailabilityFilter2 filter,
            @BeanParam AvailabilityFilter form) {
        return answer(Items.of(context, agencyId, resourceId, version, key, componentId));
    }

    private RestResponse<Export> answer(Items items) {
        var parameters = asked.parameters(Face.V2, Reader2.AVAILABILITY);
        var form = asked.negotiation(parameters).structure(Negotiation.Structure.JSON_2_1);
        var flows = Flows.find2(items, structures);
        var reader = new Reader2(parameters, availabilities::periods);
        return availabilities
                .read(
                        flows,
                        flow -> reader.question(flow, items.get(4, "*")).build(),
                        items.get(5, "*"),
                        parameters,
                        answers.envelope())
                .map(message -> answers.structures(message, form))
                .orElseGet(RestResponse::noContent);
    }
}
