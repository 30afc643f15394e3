package city.promotion.projects.ledger;

import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.source.Source;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same amount in another currency, with the rate it was converted by. It stands beside the original and is never summed. */
@Schema(
        name = "Conversion",
        description =
                "The amount in another currency 折算, beside the original and never in its place; sums leave it out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conversion(
        @NotNull @Schema(description = "The converted amount, as printed.")
        Money amount,

        @NotNull
        @Pattern(regexp = "\\d{1,9}(\\.\\d{1,9})?")
        @DecimalMin(value = "0", inclusive = false)
        @Schema(description = "Units of this currency for one unit of the original, decimal text.", examples = "7.0950")
        String exchangeRate,

        @NotNull @Schema(description = "Day of the rate.", examples = "2024-03-29")
        LocalDate rateDate,

        @NotNull @Valid @Schema(description = "Who published the rate.")
        Source rateSource) {

    /** Whether the two amounts and the rate agree, given that each is rounded to the digits it is printed with. */
    boolean fits(Money original) {
        if (original.qualifier() != Qualifier.EXACT || amount.qualifier() != Qualifier.EXACT) {
            return true;
        }
        var rate = new BigDecimal(exchangeRate);
        var rateSlack = halfOfLastDigit(rate.scale(), 0);
        var value = original.toBigDecimal().abs();
        var slack = slack(original);
        var converted = amount.toBigDecimal().abs();
        var convertedSlack = slack(amount);
        var least = value.subtract(slack).multiply(rate.subtract(rateSlack));
        var most = value.add(slack).multiply(rate.add(rateSlack));
        return converted.add(convertedSlack).compareTo(least) >= 0
                && converted.subtract(convertedSlack).compareTo(most) <= 0;
    }

    private static BigDecimal slack(Money money) {
        return halfOfLastDigit(new BigDecimal(money.value()).scale(), money.multiplier());
    }

    private static BigDecimal halfOfLastDigit(int scale, int multiplier) {
        return BigDecimal.valueOf(5, 1).scaleByPowerOfTen(multiplier - scale);
    }
}
