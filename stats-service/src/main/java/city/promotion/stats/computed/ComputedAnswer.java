package city.promotion.stats.computed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Computed figures, and those that cannot be computed. */
@Schema(name = "ComputedFigures", description = "Computed figures and those that were refused 推算数据与不能推算者")
record ComputedAnswer(
        @Schema(description = "In the order of key and period.", required = true)
        List<ComputedResponse> items,

        @Schema(
                description = "Send as `cursor` to read on; null on the last page.",
                examples = "NTA",
                nullable = true,
                required = true)
        String next,

        @Schema(
                description =
                        "What the printed figures seem to give and do not, each with the reason; at most 100, on the first page.",
                required = true)
        List<ComputedResponse> refused) {}
