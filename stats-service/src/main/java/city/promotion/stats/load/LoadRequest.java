package city.promotion.stats.load;

import city.promotion.conventions.identifier.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Observations that enter a draft together. */
@Schema(name = "LoadRequest", description = "Observations that enter a draft together 批量录入")
record LoadRequest(
        @NotEmpty
        @Size(max = 10_000)
        @Schema(description = "1 to 10,000 of them; all are taken or none.", required = true)
        List<@NotNull @Valid ObservationRequest> observations,

        @Size(max = 20) @Schema(description = "Identifiers of this load in other systems.")
        List<@Valid ExternalId> externalIds) {}
