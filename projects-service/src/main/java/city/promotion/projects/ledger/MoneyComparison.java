package city.promotion.projects.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise and what became of it, in one currency. */
@Schema(
        name = "MoneyComparison",
        description =
                "A promise and what became of it 承诺与实际, in one currency; amounts of several currencies are not compared.")
record MoneyComparison(
        @Schema(required = true) MoneyKind promisedKind,
        @Schema(required = true) MoneyKind actualKind,
        @Schema(examples = "CNY", required = true) String currency,
        @Schema(examples = "1250000000", required = true) String promised,
        @Schema(examples = "852000000", required = true) String actual,

        @Schema(description = "Promised less actual.", examples = "398000000", required = true)
        String outstanding,

        @Schema(
                description = "Actual in per cent of promised, two decimals; null where nothing is promised.",
                examples = "68.16",
                nullable = true)
        String percent) {

    /** Which actual answers to which promise. */
    private static final Map<MoneyKind, List<MoneyKind>> ANSWERS = Map.of(
            MoneyKind.AGREED, List.of(MoneyKind.PAID_IN, MoneyKind.COMPLETED, MoneyKind.FDI_UTILISED),
            MoneyKind.REGISTERED_CAPITAL, List.of(MoneyKind.PAID_IN, MoneyKind.FDI_UTILISED),
            MoneyKind.PLANNED, List.of(MoneyKind.COMPLETED));

    /** Compares the figures of one currency, each kind having one. */
    static List<MoneyComparison> of(String currency, Map<MoneyKind, BigDecimal> figures) {
        var comparisons = new ArrayList<MoneyComparison>();
        for (var promised : MoneyKind.values()) {
            for (var actual : ANSWERS.getOrDefault(promised, List.of())) {
                if (figures.get(promised) != null && figures.get(actual) != null) {
                    comparisons.add(of(currency, promised, actual, figures.get(promised), figures.get(actual)));
                }
            }
        }
        return comparisons;
    }

    private static MoneyComparison of(
            String currency, MoneyKind promisedKind, MoneyKind actualKind, BigDecimal promised, BigDecimal actual) {
        return new MoneyComparison(
                promisedKind,
                actualKind,
                currency,
                text(promised),
                text(actual),
                text(promised.subtract(actual)),
                promised.signum() == 0
                        ? null
                        : actual.movePointRight(2)
                                .divide(promised, 2, RoundingMode.HALF_UP)
                                .toPlainString());
    }

    /** Exact decimal text without zeros that nobody printed. */
    static String text(BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }
}
