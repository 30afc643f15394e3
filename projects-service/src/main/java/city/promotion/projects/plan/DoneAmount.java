package city.promotion.projects.plan;

import city.promotion.conventions.quantity.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was completed in the year of a plan, in one currency. */
@Schema(name = "DoneAmount", description = "What the ledger says was completed in the year, in one currency 当年完成投资.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DoneAmount(
        @Schema(description = "ISO 4217 code.", examples = "CNY", required = true)
        String unit,

        @Schema(description = "Decimal text in whole units of the currency.", examples = "320000000", required = true)
        String value,

        @Schema(
                description =
                        "Of the planned investment, in per cent with one decimal; only where both are in this currency.",
                examples = "64.0")
        String percentOfPlan) {

    DoneAmount against(Money planned) {
        if (planned == null
                || !planned.unit().equals(unit)
                || planned.toBigDecimal().signum() == 0) {
            return this;
        }
        var percent = new BigDecimal(value).movePointRight(2).divide(planned.toBigDecimal(), 1, RoundingMode.HALF_UP);
        return new DoneAmount(unit, value, percent.toPlainString());
    }
}
