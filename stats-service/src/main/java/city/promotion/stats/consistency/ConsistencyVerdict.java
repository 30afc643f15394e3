package city.promotion.stats.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the check says of all figures. */
@Schema(
        name = "ConsistencyVerdict",
        description =
                "consistent 无矛盾: all can be true at once; contradiction 矛盾: they cannot, whatever was rounded away; "
                        + "undecided 未能判定: no relation contradicts, but too many hang together to decide")
public enum ConsistencyVerdict {
    @JsonProperty("consistent")
    CONSISTENT,
    @JsonProperty("contradiction")
    CONTRADICTION,
    @JsonProperty("undecided")
    UNDECIDED
}
