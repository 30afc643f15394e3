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

/** What may be reported, by SDMX-REST 1.5. */
@Path("/sdmx/v1/schema")
@Produces(MediaType.WILDCARD)
@Tag(name = "SDMX", description = "The figures for statistical software, by the standard SDMX 统计数据交换")
class Schema1Resource {

    private final Asked asked;
    private final Structures structures;
    private final Schemas schemas;

    Schema1Resource(Asked asked, Structures structures, Schemas schemas) {
        this.asked = asked;
        this.structures = structures;
        this.schemas = schemas;
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
    @Path("{context}/{agencyId}/{resourceId}/{version}")
    @PermitAll
    @AnyQuery
    @Operation(
            operationId = "readSdmx1Schema",
            summary = "What may be reported 数据校验模式",
            description =
                    "The XML schema of structure-specific messages (SDMX-ML 2.1) about a dataflow or structure, within its constraints; or the structure itself with the codes and concepts that it allows. The version may be left out.")
    public RestResponse<Export> read(
            @RestPath @Parameter(description = "dataflow or datastructure.", example = "dataflow") String context,
            @RestPath @Parameter(description = "Agency.", example = "WX_STAT") String agencyId,
            @RestPath @Parameter(description = "Id of the dataflow or structure.", example = "TRADE") String resourceId,
            @RestPath @Parameter(description = "Version, `latest` for the newest.", example = "1.0.0") String version,
            @BeanParam SchemaFilter filter) {
        return answer(Items.of(context, agencyId, resourceId, version));
    }

    private RestResponse<Export> answer(Items items) {
        var parameters = asked.parameters(Face.V1, Schemas.KNOWN);
        var negotiation = asked.negotiation(parameters);
        return schemas.answer(items.get(0, "*"), Flows.find2(items, structures), parameters, negotiation);
    }
}
