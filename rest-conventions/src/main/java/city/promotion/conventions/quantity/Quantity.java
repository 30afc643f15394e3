package city.promotion.conventions.quantity;

import city.promotion.conventions.problem.ConventionProblem;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure as printed: {@code {"value": "1732.3", "multiplier": 8, "unit": "CNY", "qualifier": "EXACT"}} is 1732.3 亿元, since
 * 亿 is 10^8. {@code 2} and {@code 2.0} are different figures: the second claims a decimal more.
 */
@Schema(
        name = "Quantity",
        description =
                "A figure as printed 数值(如来源所印). `value` × 10^`multiplier` `unit`: 1732.3 with multiplier 8 and unit CNY "
                        + "is 1732.3 亿元. `qualifier` keeps what the source says beside it (over 7000, nearly 20).",
        examples = "{\"value\": \"1732.3\", \"multiplier\": 8, \"unit\": \"CNY\", \"qualifier\": \"EXACT\"}")
public record Quantity(
        @Schema(
                description = "Decimal text as printed, at most 30 digits; a point, no thousands separators.",
                examples = "1732.3",
                required = true)
        String value,

        @Schema(
                description = "Power of ten, 0 unless said: 4 for 万, 8 for 亿.",
                examples = "8",
                minimum = "0",
                maximum = "12",
                defaultValue = "0")
        Integer multiplier,

        @Schema(
                description =
                        "ISO 4217 code of the currency, `1` or `NR` for a number, `PT` per cent, `PP` percentage points.",
                examples = "CNY",
                required = true)
        String unit,

        @Schema(description = "EXACT unless said.", defaultValue = "EXACT")
        Qualifier qualifier) {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,12})?");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9_]{1,20}");

    public Quantity {
        var problem = ConventionProblem.VALIDATION_FAILED.problem();
        if (value == null) {
            problem.violation("value", "required");
        } else if (!DECIMAL.matcher(value).matches()) {
            problem.violation("value", "decimal-text");
        }
        if (unit == null) {
            problem.violation("unit", "required");
        } else if (!UNIT.matcher(unit).matches()) {
            problem.violation("unit", "unit-form");
        }
        multiplier = multiplier == null ? 0 : multiplier;
        if (multiplier < 0 || multiplier > 12) {
            problem.violation("multiplier", "between", 0, 12);
        }
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
        problem.throwIfViolated();
    }

    /** The printed value without its multiplier; its scale is the number of printed decimals. */
    public BigDecimal printed() {
        return new BigDecimal(value);
    }

    /** The value in whole units, multiplier applied, exact. */
    public BigDecimal toBigDecimal() {
        return printed().scaleByPowerOfTen(multiplier);
    }

    /** Number of printed decimals; {@code 2} has none. */
    public int decimals() {
        return printed().scale();
    }
}
