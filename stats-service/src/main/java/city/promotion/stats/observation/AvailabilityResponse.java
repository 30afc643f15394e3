package city.promotion.stats.observation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which codes and periods figures exist for. */
@Schema(name = "Availability", description = "Which codes and periods figures exist for 可用数据")
record AvailabilityResponse(
        @Schema(
                description = "Of each dimension the codes that figures carry, in the order of the code list.",
                examples = "{\"FREQ\":[\"Q\",\"M\"],\"FLOW\":[\"IX\",\"X\"]}",
                required = true)
        Map<String, Set<String>> dimensions,

        @Schema(description = "Oldest first.", examples = "[\"2024-Q1\",\"2024-03\"]", required = true)
        List<String> periods,

        @Schema(description = "Number of series with a figure.", examples = "19", required = true)
        long series,

        @Schema(description = "Number of figures.", examples = "20", required = true)
        long observations) {

    static AvailabilityResponse from(Availability availability) {
        return new AvailabilityResponse(
                availability.codes(), availability.periods(), availability.series(), availability.observations());
    }
}
