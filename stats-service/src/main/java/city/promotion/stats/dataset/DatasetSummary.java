package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset in the list. */
@Schema(name = "DatasetSummary", description = "A dataset in the list 数据集")
record DatasetSummary(
        @Schema(examples = "TRADE", required = true) String id,

        @Schema(description = "Who maintains the structure.", examples = "WX_STAT", required = true)
        String agency,

        @Schema(description = "Version of the structure.", examples = "1.0.0", required = true)
        String structureVersion,

        @Schema(required = true) LocalizedText name,
        @Schema(required = true) LocalizedText description,

        @Schema(description = "Ids of the dimensions in their order.", required = true)
        List<String> dimensions,

        @Schema(description = "Codes of UNIT_MEASURE that its figures use.", required = true)
        List<String> units,

        @Schema(description = "Path of the whole dataset.", examples = "/stats/v1/datasets/TRADE", required = true)
        String href) {

    static DatasetSummary from(Dataset dataset) {
        return new DatasetSummary(
                dataset.id(),
                dataset.agency(),
                dataset.structureVersion(),
                dataset.name(),
                dataset.description(),
                dataset.dimensions().stream().map(Dimension::id).toList(),
                dataset.units(),
                "/stats/v1/datasets/" + dataset.id());
    }
}
