package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dimension with the codes it offers. */
@Schema(name = "Dimension", description = "A dimension 维度 and the codes it offers")
record DimensionResponse(
        @Schema(
                description = "Also the name of the query parameter that filters by it.",
                examples = "FLOW",
                required = true)
        String id,

        @Schema(examples = "4", required = true) int position,
        @Schema(required = true) LocalizedText name,

        @Schema(description = "Name of its code list.", examples = "FLOW", required = true)
        String codeList,

        @Schema(description = "Path of that list.", examples = "/stats/v1/codelists/FLOW", required = true)
        String codes,

        @Schema(description = "The codes on offer, in their order.", required = true)
        List<CodeLabel> offers) {

    static DimensionResponse from(Dimension dimension, Map<String, LocalizedText> labels) {
        return new DimensionResponse(
                dimension.id(),
                dimension.position(),
                dimension.name(),
                dimension.codeList(),
                "/stats/v1/codelists/" + dimension.codeList(),
                labels.entrySet().stream()
                        .map(entry -> new CodeLabel(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** A code and what it is called. */
    @Schema(name = "CodeLabel")
    record CodeLabel(
            @Schema(examples = "IX", required = true) String code,
            @Schema(required = true) LocalizedText labels) {}
}
