package city.promotion.stats.consistency;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.reckoning.FigureRange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One relation between figures. */
@Schema(name = "ConsistencyRelation", description = "What some figures leave to another by one formula 数据间关系")
record RelationResponse(
        @Schema(
                description = "Which relation: a formula of growth, share, change of share, contribution or rate, "
                        + "SUM_OF_PERIODS, SUM_OF_PARTS or SAME_FIGURE.",
                examples = "SHARE_OF_LEVELS",
                required = true)
        String relation,

        @Schema(
                description =
                        "V and T are the levels of part and whole, V0 and T0 the year before, g and G their growth, "
                                + "s the share, d its change, c the contribution, r the rate.",
                examples = "s = V / T",
                required = true)
        String formula,

        @Schema(required = true) Verdict verdict,
        @Schema(required = true) FigureResponse figure,

        @Schema(description = "The figures that it follows from, in the order of the formula.", required = true)
        List<FigureResponse> from,

        @Schema(description = "All that these leave to the figure, exact but for outward rounding.", required = true)
        FigureRange interval,

        @Schema(description = "For those who decide.", required = true)
        LocalizedText explanation) {}
