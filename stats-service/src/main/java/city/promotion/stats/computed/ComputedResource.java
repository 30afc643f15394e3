package city.promotion.stats.computed;

import city.promotion.conventions.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/datasets/{datasetId}/computed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Computed figures", description = "What follows from printed figures, with what rounding leaves open 推算数据")
class ComputedResource {

    private final ComputedFigures figures;

    ComputedResource(ComputedFigures figures) {
        this.figures = figures;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listComputedFigures",
            summary = "Read computed figures 推算数据",
            description =
                    "Growth on the year, share, change of share, contribution in percentage points, rate of contribution, months "
                            + "from cumulated figures and back, and all of a whole but one part (`_X_PRIVATE`): each with its formula, "
                            + "its inputs in the version used, and the range that their rounding leaves (696.2 is anything from 696.15 "
                            + "to 696.25). Of several ways to a figure the one stands that leaves least open. What cannot be computed "
                            + "stands in `refused` with its reason: a base that may be zero, a growth that may be zero, an input without "
                            + "a bound, levels in different units. Groups are added only where it is on file that they share no member. "
                            + "Computed on request from what the caller may see, at `asOf` if asked; 413 from more than 5,000 figures.")
    public ComputedAnswer list(
            @RestPath @Parameter(description = "Dataset of the printed figures.", example = "TRADE") String datasetId,
            @BeanParam ComputedFilter filter,
            @Valid @BeanParam PageRequest page) {
        return figures.answer(datasetId, filter, page);
    }
}
