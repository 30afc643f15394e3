package city.promotion.projects.blocker;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long blockers have been waiting for their sign-off. */
@Schema(
        name = "AgeingReport",
        description = "How long blockers have been waiting for their sign-off 堵点账龄, by days since they were raised.")
record AgeingReport(
        @Schema(required = true) AgeingDimension by,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<Row> rows) {

    /** The ages within one group. */
    @Schema(name = "AgeingRow", description = "The ages within one group.")
    record Row(
            @Schema(
                    description = "Code or name of the group; null where it is not said.",
                    examples = "ENERGY",
                    nullable = true)
            String group,

            @Schema(description = "Blockers that are not signed off.", examples = "9", required = true)
            long open,

            @Schema(description = "Raised up to 7 days ago.", examples = "2", required = true)
            long upTo7Days,

            @Schema(description = "8 to 30 days.", examples = "3", required = true)
            long upTo30Days,

            @Schema(description = "31 to 90 days.", examples = "2", required = true)
            long upTo90Days,

            @Schema(description = "91 to 180 days.", examples = "1", required = true)
            long upTo180Days,

            @Schema(description = "More than 180 days.", examples = "1", required = true)
            long over180Days,

            @Schema(description = "Days of the oldest.", examples = "212", required = true)
            long oldestDays,

            @Schema(description = "Not resolved, and past the due date.", examples = "3", required = true)
            long overdue,

            @Schema(description = "Taken up to somebody higher.", examples = "2", required = true)
            long escalated) {}
}
