package city.promotion.conventions.quantity;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.conventions.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A {@link Quantity} whose unit is an ISO 4217 code; never added across currencies or kinds. */
@Schema(
        name = "Money",
        description = "An amount as printed 金额: `value` × 10^`multiplier` of the currency `unit` (ISO 4217). 12.5 with "
                + "multiplier 8 and unit CNY is 12.5 亿元.",
        examples = "{\"value\": \"12.5\", \"multiplier\": 8, \"unit\": \"CNY\", \"qualifier\": \"EXACT\"}")
public record Money(
        @Schema(description = "Decimal text as printed, at most 30 digits.", examples = "12.5", required = true)
        String value,

        @Schema(description = "Power of ten, 0 unless said: 4 for 万, 8 for 亿.", examples = "8", defaultValue = "0")
        Integer multiplier,

        @Schema(description = "ISO 4217 code.", examples = "CNY", required = true)
        String unit,

        @Schema(description = "EXACT unless said.", defaultValue = "EXACT")
        Qualifier qualifier) {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Money {
        ProblemException problem = ConventionProblem.VALIDATION_FAILED.problem();
        if (unit != null && !CURRENCIES.contains(unit)) {
            throw problem.violation("unit", "currency");
        }
        var checked = new Quantity(value, multiplier, unit, qualifier);
        multiplier = checked.multiplier();
        qualifier = checked.qualifier();
    }

    /** The amount in whole units of the currency, exact. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(value).scaleByPowerOfTen(multiplier);
    }
}
