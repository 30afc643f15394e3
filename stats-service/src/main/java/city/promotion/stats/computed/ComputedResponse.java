package city.promotion.stats.computed;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.stats.reckoning.FigureRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One computed figure. */
@Schema(
        name = "ComputedFigure",
        description = "A figure that follows from printed ones 推算数据, with what rounding leaves open")
record ComputedResponse(
        @Schema(
                description = "Dataset of the computed figures; no printed figure has its key.",
                examples = "TRADE_COMPUTED",
                required = true)
        String datasetId,

        @Schema(
                description = "Codes in the order of the dimensions.",
                examples = "Q.YTD.320200.IX.W1.PRIVATE._T._T.SHARE.PT",
                required = true)
        String key,

        @Schema(
                description = "Code of each dimension; `_X_PRIVATE` is all but private enterprises.",
                examples =
                        "{\"FREQ\":\"Q\",\"ACCUM\":\"YTD\",\"REF_AREA\":\"320200\",\"FLOW\":\"IX\",\"COUNTERPART_AREA\":\"W1\",\"OWNERSHIP\":\"PRIVATE\",\"ACTIVITY\":\"_T\",\"TRADE_MODE\":\"_T\",\"TRANSFORMATION\":\"SHARE\",\"UNIT_MEASURE\":\"PT\"}",
                required = true)
        Map<String, String> dimensions,

        @Schema(examples = "2024-Q1", required = true) String period,
        @Schema(required = true) LocalizedText name,

        @Schema(
                description =
                        "What follows from the inputs as printed, up to the first digit that their rounding leaves open; null where refused.",
                nullable = true)
        Quantity value,

        @Schema(
                description = "All that the inputs leave, exact but for outward rounding; null where refused.",
                nullable = true)
        FigureRange interval,

        @Schema(description = "Which formula.", examples = "SHARE_OF_LEVELS", required = true)
        String method,

        @Schema(
                description =
                        "V and T are the levels of part and whole, V0 and T0 the year before, g and G their growth, "
                                + "s the share, d its change, c the contribution, r the rate.",
                examples = "s = V / T",
                required = true)
        String formula,

        @Schema(description = "In the order of the formula.", required = true)
        List<ComputedInput> inputs,

        @Schema(description = "Since when all inputs are known.", examples = "2024-04-21T01:00:00Z", required = true)
        Instant knownFrom,

        @Schema(
                description =
                        "Why there is no figure: BASE_NOT_POSITIVE, GROWTH_MAY_BE_ZERO, INPUT_HAS_NO_BOUND, UNITS_DIFFER or GROUPS_OVERLAP; null where there is one.",
                examples = "GROWTH_MAY_BE_ZERO",
                nullable = true)
        String refused,

        @Schema(description = "How it was computed, or why it was not, for those who decide.", required = true)
        LocalizedText explanation) {}
