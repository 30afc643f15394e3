package city.promotion.stats.consistency;

import city.promotion.stats.dataset.Datasets;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consistency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency", description = "Whether printed figures can all be true 数据一致性核对")
class ConsistencyResource {

    private final Consistency consistency;
    private final Datasets datasets;

    ConsistencyResource(Consistency consistency, Datasets datasets) {
        this.consistency = consistency;
        this.datasets = datasets;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "checkConsistency",
            summary = "Check figures against each other 核对数据",
            description =
                    "Takes each figure for what rounding leaves of it: 696.2 is anything from 696.15 to 696.25, whichever way "
                            + "halves are rounded. Every relation between growth, share, change of share, contribution, rate of "
                            + "contribution and sums is judged `forced`, `possible` or `contradiction`, with the range that the others "
                            + "leave; and all figures that hang together are proven to be possible at once, or proven not to be. "
                            + "Nothing is stored. Growth and shares belong to the unit of the level beside them; where there are levels "
                            + "in several currencies, to CNY.")
    public ConsistencyResponse check(@NotNull @Valid ConsistencyRequest request) {
        return consistency.check(new ConsistencyReader(datasets).read(request));
    }
}
