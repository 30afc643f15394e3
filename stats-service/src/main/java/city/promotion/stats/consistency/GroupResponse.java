package city.promotion.stats.consistency;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.consistency.JointFinding.Outcome;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures that hang together. */
@Schema(name = "ConsistencyGroup", description = "Figures that hang together, directly or through others 相互关联的数据组")
record GroupResponse(
        @Schema(required = true) Outcome outcome,

        @Schema(
                description = "What the request calls them.",
                examples = "[\"figures[0]\", \"figures[1]\"]",
                required = true)
        List<String> figures,

        @Schema(description = "As few of them as cannot be true together; empty unless INFEASIBLE.", required = true)
        List<FigureResponse> clash,

        @Schema(
                description =
                        "Those of the clash of which one alone may be wrong, since all others can be true without it; "
                                + "null where that was not decided.",
                examples = "[\"figures[1]\"]",
                nullable = true)
        List<String> suspects,

        @Schema(description = "For those who decide.", required = true)
        LocalizedText explanation) {}
