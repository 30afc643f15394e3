package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a dataset's structure as it was. */
@Schema(name = "Structure", description = "A version of a dataset's structure 结构版本")
record StructureResponse(
        @Schema(examples = "TRADE", required = true) String datasetId,
        @Schema(examples = "1.0.0", required = true) String structureVersion,
        @Schema(required = true) LocalizedText name,
        @Schema(required = true) LocalizedText description,
        @Schema(required = true) List<String> units,
        @Schema(required = true) List<DimensionRequest> dimensions,
        @Schema(required = true) Instant recordedAt,
        @Schema(examples = "admin", required = true) String recordedBy) {}
