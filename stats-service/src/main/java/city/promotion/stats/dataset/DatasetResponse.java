package city.promotion.stats.dataset;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.language.LocalizedText;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset with its dimensions and their codes. */
@Schema(name = "Dataset", description = "A dataset with its dimensions and codes 数据集及其维度")
record DatasetResponse(
        @Schema(examples = "TRADE", required = true) String id,

        @Schema(description = "Who maintains the structure.", examples = "WX_STAT", required = true)
        String agency,

        @Schema(description = "Version of the structure.", examples = "1.0.0", required = true)
        String structureVersion,

        @Schema(required = true) LocalizedText name,
        @Schema(required = true) LocalizedText description,

        @Schema(description = "In the order in which they form a key.", required = true)
        List<DimensionResponse> dimensions,

        @Schema(description = "Codes of UNIT_MEASURE that its figures use.", required = true)
        List<String> units,

        @Schema(examples = "/stats/v1/datasets/TRADE/observations", required = true)
        String observations,

        @Schema(required = true) long version)
        implements Versioned {

    static DatasetResponse from(Dataset dataset, Map<String, Map<String, LocalizedText>> labels) {
        return new DatasetResponse(
                dataset.id(),
                dataset.agency(),
                dataset.structureVersion(),
                dataset.name(),
                dataset.description(),
                dataset.dimensions().stream()
                        .map(dimension ->
                                DimensionResponse.from(dimension, labels.getOrDefault(dimension.codeList(), Map.of())))
                        .toList(),
                dataset.units(),
                "/stats/v1/datasets/" + dataset.id() + "/observations",
                dataset.version());
    }
}
