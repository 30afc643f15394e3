package city.promotion.stats.consistency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Printed figures of one dataset. */
@Schema(name = "ConsistencyRequest", description = "Printed figures of one dataset 待核对的数据")
record ConsistencyRequest(
        @NotBlank
        @Size(max = 40)
        @Schema(description = "Dataset whose dimensions name the figures.", examples = "TRADE", required = true)
        String datasetId,

        @NotEmpty @Size(max = 500) @Schema(description = "1 to 500 of them, in any order.", required = true)
        List<@NotNull @Valid ConsistencyFigureRequest> figures) {}
