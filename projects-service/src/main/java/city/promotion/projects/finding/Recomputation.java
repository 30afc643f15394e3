package city.promotion.projects.finding;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of looking at the projects anew. */
@Schema(name = "FindingRecomputation", description = "What came of looking at all projects anew 重新计算结果.")
record Recomputation(
        @Schema(description = "The day as of which the rules looked.", required = true)
        LocalDate asOf,

        @Schema(description = "Findings that are new.", examples = "3", required = true)
        long found,

        @Schema(description = "Findings that no longer hold.", examples = "1", required = true)
        long cleared) {

    Recomputation plus(long moreFound, long moreCleared) {
        return new Recomputation(asOf, found + moreFound, cleared + moreCleared);
    }
}
