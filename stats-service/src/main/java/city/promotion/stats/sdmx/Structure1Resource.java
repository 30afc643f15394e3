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

/** Structures by SDMX-REST 1.5. */
@Path("/sdmx/v1")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX", description = "The figures for statistical software, by the standard SDMX 统计数据交换")
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
    @Path("{path:.+}")
    @PermitAll
    @AnyQuery
    @Operation(hidden = true)
    public RestResponse<Export> some(@RestPath String path) {
        return answer(Items.of(path, 5));
    }

    @GET
    @Path("{artefactType}/{agencyId}/{resourceId}/{version}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx1Structures",
            summary = "Structures of the figures 数据结构",
            description =
                    "Dataflows, data structures, concepts, code lists, agencies and constraints as SDMX-REST 1.5 asks for them. What stands at the end of the path may be left out, and the id of an item may follow it. Structures and code lists have older versions too. An answer holds 200,000 codes at most.")
    public RestResponse<Export> read(
            @RestPath
                    @Parameter(
                            description =
                                    "Kind of artefact: agencyscheme, dataflow, datastructure, conceptscheme, codelist, dataconstraint; `structure` for all. 结构类型",
                            example = "dataflow")
                    String artefactType,
            @RestPath @Parameter(description = "Agencies with commas, `all` for all.", example = "WX_STAT")
                    String agencyId,
            @RestPath @Parameter(description = "Ids with commas, `all` for all.", example = "TRADE") String resourceId,
            @RestPath
                    @Parameter(
                            description = "Versions with commas, `latest` for the newest, `all` for every one.",
                            example = "1.0.0")
                    String version,
            @BeanParam StructureFilter filter) {
        return answer(Items.of(artefactType, agencyId, resourceId, version));
    }

    private RestResponse<Export> answer(Items items) {
        var parameters = asked.parameters(Face.V1, StructureReader.KNOWN);
        var form = asked.negotiation(parameters).structure(Negotiation.Structure.ML_2_1);
        var message = new StructureReader(structures, parameters)
                .read(
                        items.get(0, "*"),
                        items.get(1, "all"),
                        items.get(2, "all"),
                        items.get(3, "latest"),
                        items.get(4, "*"),
                        answers.envelope());
        return answers.structures(message, form);
    }
}
