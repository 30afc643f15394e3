package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset as an administrator writes it. */
@Schema(name = "DatasetRequest", description = "A dataset as an administrator writes it 数据集结构")
record DatasetRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Schema(examples = "RETAIL", required = true)
        String id,

        @NotNull
        @Pattern(regexp = "\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}")
        @Schema(description = "Higher than before whenever the dimensions change.", examples = "1.0.0", required = true)
        String structureVersion,

        @NotNull @TextLimit(200) @Schema(required = true) LocalizedText name,
        @NotNull @TextLimit(2000) @Schema(required = true) LocalizedText description,

        @NotEmpty
        @Size(max = 50)
        @Schema(
                description = "Codes of UNIT_MEASURE that its figures use.",
                examples = "[\"CNY\",\"PT\"]",
                required = true)
        List<@NotNull @Size(max = 60) String> units,

        @NotEmpty
        @Size(max = 20)
        @Schema(
                description = "In the order in which they form a key; FREQ and UNIT_MEASURE among them.",
                required = true)
        List<@NotNull @Valid DimensionRequest> dimensions) {}
