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

/** What there is, by SDMX-REST 1.5. */
@Path("/sdmx/v1/availableconstraint")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX", description = "The figures for statistical software, by the standard SDMX 统计数据交换")
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
        return answer(Items.of(path, 4));
    }

    @GET
    @Path("{flowRef}/{key}/{provider}/{componentId}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx1Availability",
            summary = "Which figures there are, by SDMX-REST 1.5 可用数据",
            description =
                    "The codes and periods that figures exist for, and how many. What stands behind the flow may be left out; startPeriod, endPeriod and updatedAfter filter as they do for the figures.")
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
            @BeanParam AvailabilityFilter1 filter,
            @BeanParam AvailabilityFilter form) {
        return answer(Items.of(flowRef, key, provider, componentId));
    }

    private RestResponse<Export> answer(Items items) {
        var parameters = asked.parameters(Face.V1, Reader1.AVAILABILITY);
        var form = asked.negotiation(parameters).structure(Negotiation.Structure.ML_2_1);
        var flows = Flows.find1(items.get(0, "all"), structures);
        var reader = new Reader1(parameters);
        return availabilities
                .read(
                        flows,
                        flow -> reader.question(flow, items.get(1, "all"), items.get(2, "all"))
                                .build(),
                        items.get(3, "all"),
                        parameters,
                        answers.envelope())
                .map(message -> answers.structures(message, form))
                .orElseThrow(SdmxProblem.NO_RESULTS::problem);
    }
}
