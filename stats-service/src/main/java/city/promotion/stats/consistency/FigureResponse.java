package city.promotion.stats.consistency;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure that takes part in a relation. */
@Schema(name = "ConsistencyFigure", description = "A figure that takes part in a relation 参与核对的数据")
record FigureResponse(
        @Schema(description = "What the request calls it.", examples = "figures[4]", required = true)
        String ref,

        @Schema(required = true) LocalizedText name,
        @Schema(required = true) Quantity value) {}
