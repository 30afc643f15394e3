package city.promotion.projects.funnel;

import city.promotion.conventions.language.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many projects came how far. */
@Schema(name = "FunnelReport", description = "How many projects came how far 项目转化漏斗.")
record FunnelReport(
        @Schema(required = true) FunnelDimension by,
        @Schema(required = true) FunnelStep dateOf,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,

        @Schema(description = "Whether the projects are invented ones.", examples = "true", required = true)
        boolean sample,

        @Schema(
                description = "Projects whose day of the step `dateOf` is not known; `from` and `to` leave them out.",
                examples = "4",
                required = true)
        long undated,

        @Schema(description = "All projects of the report, each once.", required = true)
        Group total,

        @Schema(required = true) List<Group> groups,

        @Schema(description = "Further groups that are not shown.", examples = "0", required = true)
        long groupsLeftOut) {

    /** The projects of one group. */
    @Schema(name = "FunnelGroup", description = "The projects of one group 分组.")
    record Group(
            @Schema(
                    description = "Id or code of the group; null where projects do not say it, and of the total.",
                    examples = "320214",
                    nullable = true)
            String group,

            @Schema(
                    description = "Code of the event or campaign, as far as you may see it.",
                    examples = "EV-2024-0002",
                    nullable = true)
            String code,

            @Schema(description = "What the group is called, as far as you may see it.", nullable = true)
            LocalizedText title,

            @Schema(description = "Projects, whatever they have reached.", examples = "31", required = true)
            long projects,

            @Schema(description = "The steps in order.", required = true)
            List<Step> steps) {}

    /** One step within a group. */
    @Schema(name = "FunnelStepFigures", description = "One step within a group 环节数据.")
    record Step(
            @Schema(required = true) FunnelStep step,

            @Schema(description = "The step before; null for the first.", nullable = true)
            FunnelStep before,

            @Schema(description = "Projects of tracks that have this step.", examples = "31", required = true)
            long able,

            @Schema(description = "Those that reached it.", examples = "12", required = true)
            long reached,

            @Schema(description = "Agreed investment of those, each currency by itself.", required = true)
            List<Investment> investment,

            @Schema(description = "Those able that reached the step before.", examples = "20", required = true)
            long cameFrom,

            @Schema(description = "Those of `cameFrom` that reached this step too.", examples = "11", required = true)
            long converted,

            @Schema(
                    description = "`converted` in per cent of `cameFrom`, two decimals; null when nothing came.",
                    examples = "55.00",
                    nullable = true)
            String percent,

            @Schema(
                    description = "Median of days from the step before to this one, decimal text; null when unknown.",
                    examples = "61.5",
                    nullable = true)
            String medianDays,

            @Schema(
                    description = "Those of `converted` left out of the median: a date is not known to the month.",
                    examples = "2",
                    required = true)
            long withoutDays) {}

    /** Agreed investment in one currency. */
    @Schema(name = "FunnelInvestment", description = "Agreed investment in one currency 协议投资.")
    record Investment(
            @Schema(description = "ISO 4217 code.", examples = "CNY", required = true)
            String currency,

            @Schema(
                    description = "Whole units of the currency, exact decimal text.",
                    examples = "1250000000",
                    required = true)
            String amount,

            @Schema(description = "Projects with an amount in it.", examples = "7", required = true)
            long projects) {}
}
