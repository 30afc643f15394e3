package city.promotion.stats.computed;

import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.observation.Observation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A printed figure that a computed one follows from, in the version that was used. */
@Schema(
        name = "ComputedInput",
        description = "A printed figure that a computed one follows from 计算所用数据, with its vintage")
record ComputedInput(
        @Schema(description = "Id of the observation.", required = true)
        UUID id,

        @Schema(
                description = "Its key in the dataset of printed figures.",
                examples = "Q.YTD.320200.IX.W1._T._T._T.N.CNY",
                required = true)
        String key,

        @Schema(examples = "2024-Q1", required = true) String period,
        @Schema(required = true) Quantity value,
        @Schema(required = true) UUID releaseId,

        @Schema(description = "Since when this version is known.", examples = "2024-04-21T01:00:00Z", required = true)
        Instant knownFrom) {

    static ComputedInput from(Observation observation) {
        return new ComputedInput(
                observation.id(),
                observation.key(),
                observation.period(),
                observation.value(),
                observation.releaseId(),
                observation.knownFrom());
    }
}
