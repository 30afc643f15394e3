package city.promotion.stats.load;

import city.promotion.conventions.quantity.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A {@link Quantity} before it is judged. */
@Schema(name = "FigureRequest", description = "A figure as printed 数值; its unit is the code of UNIT_MEASURE.")
record FigureRequest(
        @Schema(description = "Decimal text as printed.", examples = "1732.3", maxLength = 32, required = true)
        String value,

        @Schema(
                description = "Power of ten: 8 for 亿.",
                examples = "8",
                minimum = "0",
                maximum = "12",
                defaultValue = "0")
        Integer multiplier,

        @Schema(examples = "CNY", maxLength = 20, required = true)
        String unit,

        @Schema(
                description = "EXACT unless said.",
                enumeration = {"EXACT", "ABOUT", "NEARLY", "OVER", "AT_LEAST"},
                defaultValue = "EXACT")
        String qualifier) {}
