package city.promotion.conventions.codelist;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code as an administrator writes it. */
@Schema(name = "CodeRequest")
record CodeRequest(
        @NotNull @TextLimit(200) LocalizedText labels,

        @Size(max = 60) @Schema(description = "The broader code, where the list has levels.")
        String parentCode,

        @Min(0) @Max(100_000) @Schema(description = "Place in the list, lowest first.", examples = "10")
        Integer position,

        @Schema(description = "true: no longer offered, but still read in older records.")
        Boolean retired,

        @Size(max = 20) List<@Valid ExternalId> externalIds,
        @Size(max = 20) List<@Valid Source> sources) {}
