package city.promotion.events.duplicate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two records that may be the same. */
@Schema(name = "DuplicateResponse", description = "Two records that may be the same 疑似重复.")
record DuplicateResponse(
        @Schema(required = true) DuplicateRecord first,
        @Schema(required = true) DuplicateRecord second,

        @Schema(description = "How likely, 1 to 99.", examples = "90", required = true)
        int score,

        @Schema(description = "Why, weightiest first.", required = true)
        List<DuplicateReason> reasons) {

    static DuplicateResponse from(LikelyDuplicate pair) {
        return new DuplicateResponse(pair.first(), pair.second(), pair.score(), pair.reasons());
    }
}
