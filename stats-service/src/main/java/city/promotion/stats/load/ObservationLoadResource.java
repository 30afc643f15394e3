package city.promotion.stats.load;

import city.promotion.conventions.idempotency.Idempotent;
import city.promotion.conventions.record.Created;
import city.promotion.conventions.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/releases/{releaseId}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loads")
class ObservationLoadResource {

    private static final String EXAMPLE = """
            {
              "observations": [{
                "dimensions": {
                  "FREQ": "Q", "ACCUM": "YTD", "REF_AREA": "320200", "FLOW": "IX", "COUNTERPART_AREA": "W1",
                  "OWNERSHIP": "_T", "ACTIVITY": "_T", "TRADE_MODE": "_T", "TRANSFORMATION": "N", "UNIT_MEASURE": "CNY"
                },
                "period": "2024-Q1",
                "value": {"value": "1732.3", "multiplier": 8, "unit": "CNY", "qualifier": "EXACT"},
                "status": "A",
                "sources": [{
                  "document": "urn:x-wuxi-newspaper:2024-04:page-1#article-3",
                  "publisher": "Wuxi city newspaper",
                  "title": {"zh-Hans": "一季度无锡外贸迎“开门红”"},
                  "locator": "article 3, fact A3.01"
                }]
              }]
            }""";

    private final LoadService service;

    ObservationLoadResource(LoadService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Idempotent
    @Operation(
            operationId = "loadObservations",
            summary = "Load observations into a draft 录入数据",
            description =
                    "Takes all observations or none. Whatever is wrong is told at once, by row and field: at most 100 "
                            + "places, with their number in `violationsTotal`. A draft may be filled in several loads.")
    @APIResponseSchema(value = LoadResponse.class, responseCode = "201")
    public RestResponse<LoadResponse> load(
            @RestPath @Parameter(description = "Id of the release.") UUID releaseId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "Total of the quarter 总额", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    LoadRequest request) {
        var load = LoadResponse.from(service.load(releaseId, request));
        return Created.at("/stats/v1/releases/" + releaseId + "/loads/" + load.id(), load);
    }
}
