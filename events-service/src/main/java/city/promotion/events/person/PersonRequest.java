package city.promotion.events.person;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Country;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person whom the city meets 人员, as a client sends it whole. */
@Schema(
        name = "PersonRequest",
        description = "A person whom the city meets 人员.",
        examples =
                "{\"names\": {\"zh-Hans\": \"罗晓梅\"}, \"positions\": [{\"title\": {\"zh-Hans\": \"中国驻日本大使馆经济商务公使\", \"en\": \"Minister "
                        + "for economic and commercial affairs, Chinese embassy in Japan\"}}], \"sources\": [{\"document\": "
                        + "\"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.05\"}], "
                        + "\"visibility\": \"PUBLIC\"}")
record PersonRequest(
        @NotNull @TextLimit(200) @Schema(description = "Name in each script in which it is certain.", required = true)
        LocalizedText names,

        @Size(max = 50) @Schema(description = "Other spellings under which the person is found; never null.")
        List<@NotNull @TextLimit(200) LocalizedText> aliases,

        @Country @Schema(description = "ISO 3166-1 alpha-2 code.", examples = "JP", maxLength = 2)
        String country,

        @Size(max = 100) @Schema(description = "Offices over time; never null.")
        List<@NotNull @Valid Position> positions,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility,

        @Valid @Schema(description = "What the person said about being named in public; UNKNOWN unless said.")
        Consent consent) {

    PersonRequest {
        aliases = aliases == null ? List.of() : aliases;
        positions = positions == null ? List.of() : positions;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
        consent = consent == null ? Consent.UNKNOWN : consent;
    }
}
