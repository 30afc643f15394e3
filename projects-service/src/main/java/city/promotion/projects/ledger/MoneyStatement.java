package city.promotion.projects.ledger;

import city.promotion.conventions.quantity.Money;
import city.promotion.projects.project.Projects;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Promised against actual of one project. */
@Schema(name = "MoneyStatement", description = "Promised against actual of a project 承诺与实际.")
record MoneyStatement(
        @Schema(required = true) UUID projectId,
        @Schema(examples = "PJ-2024-0001", required = true) String projectCode,

        @Schema(description = "What the project itself states as agreed.", nullable = true)
        Money agreedInvestment,

        @Schema(
                description =
                        "The ledger's AGREED in that currency less `agreedInvestment`; null where one of them is missing.",
                examples = "0",
                nullable = true)
        String agreedDifference,

        @Schema(
                description =
                        "Whether comparisons take the project's own `agreedInvestment` as promised, since the ledger "
                                + "has no AGREED in its currency.",
                examples = "false",
                required = true)
        boolean agreedByProject,

        @Schema(description = "Each kind in each currency.", required = true)
        List<MoneyFigure> figures,

        @Schema(required = true) List<MoneyComparison> comparisons) {

    static MoneyStatement of(Projects.Sight project, List<MoneyFigure> figures) {
        Map<String, Map<MoneyKind, BigDecimal>> used = new TreeMap<>();
        for (var figure : figures) {
            if (figure.used() != null) {
                used.computeIfAbsent(figure.currency(), currency -> new EnumMap<>(MoneyKind.class))
                        .put(figure.kind(), new BigDecimal(figure.used()));
            }
        }
        var stated = project.agreedInvestment();
        String difference = null;
        var byProject = false;
        if (stated != null) {
            var ofCurrency = used.computeIfAbsent(stated.unit(), currency -> new EnumMap<>(MoneyKind.class));
            var inLedger = ofCurrency.putIfAbsent(MoneyKind.AGREED, stated.toBigDecimal());
            byProject = inLedger == null;
            difference = byProject ? null : MoneyComparison.text(inLedger.subtract(stated.toBigDecimal()));
        }
        var comparisons = new ArrayList<MoneyComparison>();
        used.forEach((currency, ofCurrency) -> comparisons.addAll(MoneyComparison.of(currency, ofCurrency)));
        return new MoneyStatement(project.id(), project.code(), stated, difference, byProject, figures, comparisons);
    }
}
