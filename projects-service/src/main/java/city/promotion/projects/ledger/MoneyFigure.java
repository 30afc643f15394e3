package city.promotion.projects.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ledger of a project says of one kind in one currency; single periods and cumulated figures side by side. */
@Schema(
        name = "MoneyFigure",
        description =
                "One kind in one currency 金额: single periods and cumulated figures side by side, never added. Amounts are "
                        + "exact decimal text in whole units of the currency.")
record MoneyFigure(
        @Schema(required = true) MoneyKind kind,
        @Schema(examples = "CNY", required = true) String currency,

        @Schema(description = "Sum of the entries of single periods.", nullable = true)
        SinglePeriods singlePeriods,

        @Schema(description = "Latest entry cumulated from the beginning.", nullable = true)
        Cumulated cumulated,

        @Schema(description = "Latest entry of each year that is cumulated from January.", required = true)
        List<YearToDate> yearToDate,

        @Schema(
                description = "The figure that comparisons use; null where none covers the whole.",
                examples = "852000000",
                nullable = true)
        String used,

        @Schema(required = true) MoneyBasis basis) {

    /** Entries of single periods, added. */
    @Schema(name = "SinglePeriods", description = "Entries of single periods, added 当期合计.")
    record SinglePeriods(
            @Schema(examples = "852000000", required = true) String sum,
            @Schema(examples = "5", required = true) long entries,

            @Schema(description = "Of them verified.", examples = "3", required = true)
            long verified,

            @Schema(description = "First day.", required = true)
            LocalDate from,

            @Schema(description = "Last day.", required = true)
            LocalDate to) {}

    /** A cumulated entry beside the single periods up to the same day. */
    @Schema(name = "Cumulated", description = "A cumulated entry 累计, beside the single periods up to the same day.")
    record Cumulated(
            @Schema(examples = "840000000", required = true) String value,
            @Schema(required = true) UUID entryId,
            @Schema(examples = "true", required = true) boolean verified,

            @Schema(description = "Last day.", required = true)
            LocalDate to,

            @Schema(
                    description = "Sum of the single periods up to that day; null where there are none.",
                    examples = "838000000",
                    nullable = true)
            String singlePeriodsUpTo,

            @Schema(description = "The cumulated figure less that sum.", examples = "2000000", nullable = true)
            String difference) {}

    /** The latest figure cumulated within a year. */
    @Schema(name = "YearToDate", description = "The latest entry cumulated within a year 本年累计.")
    record YearToDate(
            @Schema(examples = "2024", required = true) int year,
            @Schema(required = true) Cumulated latest) {}
}
