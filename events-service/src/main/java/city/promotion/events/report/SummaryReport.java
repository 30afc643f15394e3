package city.promotion.events.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A summary of events as it is answered. */
@Schema(name = "SummaryReport", description = "Events by campaign, year, country or type 活动汇总.")
record SummaryReport(
        @Schema(required = true) SummaryBy by,

        @Schema(description = "First day asked for.", nullable = true)
        LocalDate from,

        @Schema(description = "Last day asked for.", nullable = true)
        LocalDate to,

        @Schema(description = "The groups in the order of their keys, those without a key last.", required = true)
        List<SummaryGroup> groups,

        @Schema(description = "false when there are more than 1000 groups and the rest is not shown.", required = true)
        boolean complete) {}
