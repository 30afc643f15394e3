package city.promotion.stats.dataset;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dimension as an administrator writes it. */
@Schema(name = "DimensionRequest", description = "A dimension and the list its codes come from 维度")
record DimensionRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Schema(examples = "FREQ", required = true)
        String id,

        @NotNull @Size(max = 60) @Schema(description = "Name of a code list.", examples = "FREQ", required = true)
        String codeList,

        @NotNull @TextLimit(200) @Schema(required = true) LocalizedText name) {}
