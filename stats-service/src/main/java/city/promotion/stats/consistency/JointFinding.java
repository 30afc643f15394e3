package city.promotion.stats.consistency;

import city.promotion.stats.reckoning.Statement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether figures that hang together can all be true.
 *
 * @param clash as few of them as cannot be true together
 * @param suspects those of the clash without which all others can be true; null where
 *     that was not decided
 */
record JointFinding(List<Statement> figures, Outcome outcome, List<Statement> clash, List<Statement> suspects) {

    /** What is proven. */
    @Schema(
            name = "JointOutcome",
            description = "FEASIBLE levels exist from which every figure follows 可同时成立; INFEASIBLE none exist "
                    + "不可能同时成立; UNDECIDED too many figures hang together to decide 未能判定")
    enum Outcome {
        FEASIBLE,
        INFEASIBLE,
        UNDECIDED
    }
}
