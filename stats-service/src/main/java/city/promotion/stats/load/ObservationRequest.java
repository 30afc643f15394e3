package city.promotion.stats.load;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure as a statistician writes it. Its parts are read leniently and judged by {@link ObservationRules}, so that all that
 * is wrong with all rows can be told at once.
 */
@Schema(name = "ObservationRequest", description = "One figure as printed 一条数据")
record ObservationRequest(
        @Schema(
                description = "A code for each dimension of the dataset.",
                additionalProperties = DimensionCode.class,
                examples =
                        "{\"FREQ\":\"Q\",\"ACCUM\":\"YTD\",\"REF_AREA\":\"320200\",\"FLOW\":\"IX\",\"COUNTERPART_AREA\":\"W1\",\"OWNERSHIP\":\"_T\",\"ACTIVITY\":\"_T\",\"TRADE_MODE\":\"_T\",\"TRANSFORMATION\":\"N\",\"UNIT_MEASURE\":\"CNY\"}",
                required = true)
        Map<String, String> dimensions,

        @Schema(
                description = "Year, quarter or month: 2024, 2024-Q1, 2024-03.",
                examples = "2024-Q1",
                maxLength = 7,
                required = true)
        String period,

        @Schema(description = "Null only with a status that says the value is missing.", nullable = true)
        FigureRequest value,

        @Schema(
                description = "Code of the list OBS_STATUS; A unless said.",
                examples = "A",
                maxLength = 60,
                defaultValue = "A")
        String status,

        @Schema(
                description = "Code of the list CONF_STATUS; F, free, unless said.",
                examples = "F",
                maxLength = 60,
                defaultValue = "F")
        String confidentiality,

        @Schema(
                description = "true says that from this release on there is no such figure; it then has no value.",
                defaultValue = "false")
        Boolean deleted,

        @Schema(implementation = LocalizedText.class) Map<String, String> comment,
        @Size(max = 20) List<@Valid ExternalId> externalIds,

        @Size(max = 20) @Schema(description = "Those of the release unless said.")
        List<@Valid Source> sources) {}
