package city.promotion.stats.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the other figures of a relation leave to one. */
@Schema(
        name = "RelationVerdict",
        description =
                "forced: the others leave no other printed value 必然; possible: they allow it 可能, what differs may be "
                        + "rounding; contradiction: no rounding explains it 矛盾")
enum Verdict {
    @JsonProperty("forced")
    FORCED,
    @JsonProperty("possible")
    POSSIBLE,
    @JsonProperty("contradiction")
    CONTRADICTION
}
