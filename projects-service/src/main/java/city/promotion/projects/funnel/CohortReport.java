package city.promotion.projects.funnel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of signed projects. */
@Schema(name = "CohortReport", description = "What became of signed projects 签约项目跟踪.")
record CohortReport(
        @Schema(description = "Whether the projects are invented ones.", examples = "true", required = true)
        boolean sample,

        @Schema(description = "Projects that were signed.", examples = "18", required = true)
        long signed,

        @Schema(
                description = "Those whose signing is not known to the month; they count for no period.",
                examples = "1",
                required = true)
        long undated,

        @Schema(required = true) List<Period> periods) {

    /** How it stood some months after signing. */
    @Schema(name = "CohortPeriod", description = "How it stood some months after signing 签约后若干月.")
    record Period(
            @Schema(description = "Months since signing.", examples = "12", required = true)
            int months,

            @Schema(description = "Projects signed at least so long ago.", examples = "17", required = true)
            long projects,

            @Schema(required = true) List<Step> steps,

            @Schema(description = "Paid in against agreed, each currency by itself.", required = true)
            List<PaidIn> paidIn) {}

    /** How many had reached a step by then. */
    @Schema(name = "CohortStep", description = "How many had reached a step by then 环节完成情况.")
    record Step(
            @Schema(required = true) FunnelStep step,

            @Schema(description = "Projects of tracks that have this step.", examples = "17", required = true)
            long able,

            @Schema(description = "Those that had reached it by then.", examples = "9", required = true)
            long reached,

            @Schema(
                    description =
                            "Those that reached it on a day not known to the month; not in `reached` and not in the rate.",
                    examples = "1",
                    required = true)
            long undated,

            @Schema(
                    description = "`reached` in per cent of `able` without `undated`; null when there are none.",
                    examples = "56.25",
                    nullable = true)
            String percent) {}

    /** Paid in against agreed in one currency. */
    @Schema(name = "CohortPaidIn", description = "Paid in against agreed in one currency 资金到位率.")
    record PaidIn(
            @Schema(description = "ISO 4217 code.", examples = "CNY", required = true)
            String currency,

            @Schema(description = "Projects that agreed on an amount in it.", examples = "12", required = true)
            long projects,

            @Schema(description = "Those of them with money paid in by then.", examples = "7", required = true)
            long paying,

            @Schema(
                    description = "What they agreed on, whole units of the currency.",
                    examples = "1250000000",
                    required = true)
            String agreed,

            @Schema(description = "What they had paid in by then.", examples = "310000000", required = true)
            String paidIn,

            @Schema(
                    description = "`paidIn` in per cent of `agreed`; null when nothing was agreed on.",
                    examples = "24.80",
                    nullable = true)
            String percent,

            @Schema(
                    description = "Paid in by projects that agreed on nothing in this currency; in no rate.",
                    examples = "0",
                    required = true)
            String withoutAgreement) {}
}
