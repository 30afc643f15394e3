package city.promotion.events.exhibit;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section of an exhibition 展区, as a client sends it whole. */
@Schema(
        name = "ExhibitSectionRequest",
        description = "A section of an exhibition 展区.",
        examples =
                "{\"title\": {\"zh-Hans\": \"非遗手工艺\", \"en\": \"Intangible heritage crafts\"}, \"works\": [{\"zh-Hans\": \"宜兴紫砂壶\"}, "
                        + "{\"zh-Hans\": \"惠山泥人\"}, {\"zh-Hans\": \"留青竹刻\"}, {\"zh-Hans\": \"锡绣\"}], \"position\": 2, \"sources\": "
                        + "[{\"document\": \"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.21\"}]}")
record ExhibitSectionRequest(
        @NotNull @TextLimit(300) @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @TextLimit(4000) @Schema(description = "What it shows.")
        LocalizedText description,

        @Size(max = 100) @Schema(description = "People who lead it; never null.")
        List<@NotNull UUID> leadPersonIds,

        @Size(max = 100) @Schema(description = "Works or crafts that are shown; never null.")
        List<@NotNull @TextLimit(300) LocalizedText> works,

        @Min(0)
        @Max(1000000)
        @Schema(description = "Place in the order; the end of the list unless said.", examples = "1")
        Integer position,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources) {

    ExhibitSectionRequest {
        leadPersonIds = leadPersonIds == null ? List.of() : leadPersonIds;
        works = works == null ? List.of() : works;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
    }
}
