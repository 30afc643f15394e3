package city.promotion.stats.group;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member and the days on which it is one. */
@Schema(name = "GroupMember", description = "A member of a group and since when 成员及其起止日期")
record GroupMember(
        @NotNull @Size(max = 60) @Schema(description = "Code of the same list.", examples = "VN", required = true)
        String code,

        @NotNull @Schema(description = "First day.", examples = "1995-07-28", required = true)
        LocalDate since,

        @Schema(description = "First day on which it is no member any more; null while it is one.", nullable = true)
        LocalDate until) {

    boolean isMemberOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
