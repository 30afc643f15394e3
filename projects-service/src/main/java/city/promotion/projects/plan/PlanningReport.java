package city.promotion.projects.plan;

import city.promotion.projects.majorproject.KeyLevel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Totals of the planning lists of a year. */
@Schema(name = "PlanningReport", description = "Totals of the planning lists of a year 年度计划汇总, each level by itself.")
record PlanningReport(
        @Schema(examples = "2024", required = true) int year,
        @Schema(required = true) PlanningDimension by,
        @Schema(required = true) List<Row> rows) {

    /** One level and group. */
    @Schema(
            name = "PlanningReportRow",
            description =
                    "One level and group. A project may stand in the lists of two levels, so that levels are never added.")
    record Row(
            @Schema(required = true) KeyLevel level,

            @Schema(
                    description = "Code of the group; null where projects do not say it.",
                    examples = "NEW_START",
                    nullable = true)
            String group,

            @Schema(description = "Projects on the list.", examples = "12", required = true)
            long projects,

            @Schema(
                    description = "Of those, start or completion was late, or is due and has not happened.",
                    examples = "3",
                    required = true)
            long late,

            @Schema(description = "Starts against their plan.", required = true)
            Punctual start,

            @Schema(description = "Completions against their plan.", required = true)
            Punctual completion,

            @Schema(description = "The year's money, one for each currency; never converted or added.", required = true)
            List<Amount> money) {}

    /** How many are on time, in the words of {@link Punctuality}. */
    @Schema(name = "PunctualProjects", description = "How many projects keep their dates 按期情况.")
    record Punctual(
            @Schema(description = "Without a planned date.", examples = "1", required = true)
            long unplanned,

            @Schema(description = "Not due yet.", examples = "4", required = true)
            long due,

            @Schema(description = "Due and not happened.", examples = "2", required = true)
            long overdue,

            @Schema(description = "Happened in time.", examples = "4", required = true)
            long onTime,

            @Schema(description = "Happened late.", examples = "1", required = true)
            long late) {}

    /** The year's money in one currency. */
    @Schema(name = "PlannedAmount", description = "The year's money in one currency 当年计划与完成投资.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Amount(
            @Schema(description = "ISO 4217 code.", examples = "CNY", required = true)
            String unit,

            @Schema(
                    description = "Planned investment of the year in whole units, exact decimal text.",
                    examples = "500000000",
                    required = true)
            String planned,

            @Schema(description = "Projects with a plan in this currency.", examples = "9", required = true)
            long projectsPlanned,

            @Schema(
                    description = "What the ledger says was completed in the year, as far as the caller may see it.",
                    examples = "320000000",
                    required = true)
            String done,

            @Schema(description = "Projects with money completed in this currency.", examples = "7", required = true)
            long projectsDone,

            @Schema(
                    description = "Done in per cent of planned, one decimal; left out where nothing is planned.",
                    examples = "64.0")
            String percentOfPlan) {}
}
