package city.promotion.stats.observation;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.source.Source;
import city.promotion.stats.dataset.Datasets.Shape;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure as printed, and since when it is known. */
@Schema(
        name = "Observation",
        description = "One figure as printed 一条数据, with its source and the time since when it is known")
record ObservationResponse(
        @Schema(required = true) UUID id,

        @Schema(
                description = "Codes in the order of the dimensions.",
                examples = "Q.YTD.320200.IX.W1._T._T._T.N.CNY",
                required = true)
        String key,

        @Schema(
                description = "Code of each dimension.",
                examples =
                        "{\"FREQ\":\"Q\",\"ACCUM\":\"YTD\",\"REF_AREA\":\"320200\",\"FLOW\":\"IX\",\"COUNTERPART_AREA\":\"W1\",\"OWNERSHIP\":\"_T\",\"ACTIVITY\":\"_T\",\"TRADE_MODE\":\"_T\",\"TRANSFORMATION\":\"N\",\"UNIT_MEASURE\":\"CNY\"}",
                required = true)
        Map<String, String> dimensions,

        @Schema(examples = "2024-Q1", required = true) String period,

        @Schema(description = "Null where the status says that it is missing.", nullable = true)
        Quantity value,

        @Schema(description = "Number of printed decimals.", examples = "1", nullable = true)
        Integer decimals,

        @Schema(description = "Code of the list OBS_STATUS.", examples = "A", required = true)
        String status,

        @Schema(
                description =
                        "Code of the list CONF_STATUS: F is free; of others the value is shown only to those who prepare figures.",
                examples = "F",
                required = true)
        String confidentiality,

        @Schema(nullable = true) LocalizedText comment,
        @Schema(required = true) UUID releaseId,

        @Schema(
                description = "Since when it is known; null in a draft.",
                examples = "2024-04-21T01:00:00Z",
                nullable = true)
        Instant knownFrom,

        @Schema(
                description =
                        "Until when it was what the city said; null while it still is (at `asOf`, where that is asked).",
                nullable = true)
        Instant knownTo,

        @Schema(
                description = "The figure is no more; comes only with `updatedAfter` and in the list of a release.",
                required = true)
        boolean deleted,

        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) List<Source> sources) {

    /** The row with its codes named by the dimensions. */
    static ObservationResponse from(Observation observation, Shape shape) {
        var dimensions = new LinkedHashMap<String, String>();
        for (int i = 0; i < shape.axes().size(); i++) {
            dimensions.put(shape.axes().get(i).id(), observation.codes().get(i));
        }
        return new ObservationResponse(
                observation.id(),
                observation.key(),
                dimensions,
                observation.period(),
                observation.value(),
                observation.decimals(),
                observation.status(),
                observation.confidentiality(),
                observation.comment(),
                observation.releaseId(),
                observation.knownFrom(),
                observation.knownTo(),
                observation.deleted(),
                observation.externalIds(),
                observation.sources());
    }
}
