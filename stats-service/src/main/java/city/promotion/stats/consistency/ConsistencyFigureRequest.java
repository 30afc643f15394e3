package city.promotion.stats.consistency;

import city.promotion.conventions.quantity.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One printed figure. */
@Schema(name = "ConsistencyFigureRequest", description = "One printed figure 一条公布数据")
record ConsistencyFigureRequest(
        @Size(max = 200)
        @Schema(
                description = "What the answer is to call it; its place in the list unless said.",
                examples = "民营企业占比",
                nullable = true)
        String ref,

        @NotNull
        @Schema(
                description = "A code for each dimension of the dataset.",
                examples =
                        "{\"FREQ\":\"Q\",\"ACCUM\":\"YTD\",\"REF_AREA\":\"320200\",\"FLOW\":\"IX\",\"COUNTERPART_AREA\":\"W1\",\"OWNERSHIP\":\"PRIVATE\",\"ACTIVITY\":\"_T\",\"TRADE_MODE\":\"_T\",\"TRANSFORMATION\":\"SHARE\",\"UNIT_MEASURE\":\"PT\"}",
                required = true)
        Map<@Size(max = 60) String, @Size(max = 60) String> dimensions,

        @NotNull
        @Size(max = 7)
        @Schema(description = "Year, quarter or month: 2024, 2024-Q1, 2024-03.", examples = "2024-Q1", required = true)
        String period,

        @NotNull @Valid @Schema(required = true) Quantity value) {}
