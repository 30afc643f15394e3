package city.promotion.stats.reckoning;

import city.promotion.stats.exact.Interval;
import city.promotion.stats.reckoning.FigureNames.Words;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The range of a value. */
@Schema(name = "FigureRange", description = "The range of a value 取值区间; ends rounded outward to six decimals")
public record FigureRange(
        @Schema(description = "Null if it has no lower end.", examples = "40.185297", nullable = true)
        String low,

        @Schema(description = "Null if it has no upper end.", examples = "40.193391", nullable = true)
        String high,

        @Schema(description = "Power of ten of both ends.", examples = "0", required = true)
        int multiplier,

        @Schema(description = "Code of UNIT_MEASURE.", examples = "PT", required = true)
        String unit) {

    private static final int DECIMALS = 6;

    /** The interval in the unit in which such figures are printed. */
    public static FigureRange from(Interval interval, Measure measure, int multiplier, String unit) {
        var shown = Words.shown(interval, measure, multiplier);
        return new FigureRange(text(shown.lowRounded(DECIMALS)), text(shown.highRounded(DECIMALS)), multiplier, unit);
    }

    private static String text(BigDecimal end) {
        return end == null ? null : end.toPlainString();
    }
}
