package city.promotion.projects.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sums over projects, each of one kind in one currency. */
@Schema(name = "MoneyReport", description = "Sums over projects 资金汇总, each of one kind in one currency.")
record MoneyReport(
        @Schema(required = true) MoneyDimension by,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,
        @Schema(required = true) List<Row> rows,

        @Schema(description = "Promised against actual of each group.", required = true)
        List<GroupComparison> comparisons) {

    static MoneyReport of(MoneyReportFilter filter, List<Row> rows) {
        Map<List<String>, Map<MoneyKind, BigDecimal>> used = new LinkedHashMap<>();
        for (var row : rows) {
            var group = new ArrayList<String>();
            group.add(row.group());
            group.add(row.currency());
            used.computeIfAbsent(group, key -> new EnumMap<>(MoneyKind.class))
                    .put(row.kind(), new BigDecimal(row.used()));
        }
        var comparisons = new ArrayList<GroupComparison>();
        used.forEach((group, figures) -> MoneyComparison.of(group.get(1), figures)
                .forEach(comparison -> comparisons.add(new GroupComparison(group.get(0), comparison))));
        return new MoneyReport(filter.by(), filter.from(), filter.to(), rows, comparisons);
    }

    /** The sums of one group, kind and currency. */
    @Schema(
            name = "MoneyReportRow",
            description = "One group, kind and currency. Single periods and cumulated figures are summed apart.")
    record Row(
            @Schema(
                    description = "Code of the group; null where projects do not say it.",
                    examples = "320214",
                    nullable = true)
            String group,

            @Schema(required = true) MoneyKind kind,
            @Schema(examples = "CNY", required = true) String currency,

            @Schema(
                    description = "Sum of single periods; null where there are none.",
                    examples = "852000000",
                    nullable = true)
            String singlePeriods,

            @Schema(description = "Entries in that sum.", examples = "12", required = true)
            long entries,

            @Schema(
                    description =
                            "Sum of the latest cumulated figure of each project; null where there are none. By year it is "
                                    + "the figure cumulated from January.",
                    examples = "840000000",
                    nullable = true)
            String cumulated,

            @Schema(
                    description = "Sum of the figure that is used for each project, one or the other.",
                    examples = "852000000",
                    required = true)
            String used,

            @Schema(description = "Projects in the group.", examples = "4", required = true)
            long projects,

            @Schema(description = "Projects of which single periods are used.", examples = "3", required = true)
            long projectsBySinglePeriods,

            @Schema(description = "Projects of which the cumulated figure is used.", examples = "1", required = true)
            long projectsByCumulated) {}

    /** A comparison with the group it belongs to. */
    @Schema(name = "GroupComparison", description = "Promised against actual of one group.")
    record GroupComparison(
            @Schema(examples = "320214", nullable = true) String group,
            @Schema(required = true) MoneyComparison comparison) {}
}
