package city.promotion.events.relationship;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tie between the city and another 城市关系, as a client sends it whole. */
@Schema(
        name = "CityRelationshipRequest",
        description = "A tie between the city and another 城市关系.",
        examples =
                "{\"kind\": \"SISTER_CITY\", \"title\": {\"zh-Hans\": \"无锡市与明石市友好城市\", \"en\": \"Sister cities Wuxi and Akashi\"}, "
                        + "\"partner\": {\"country\": \"JP\", \"city\": {\"zh-Hans\": \"明石\", \"en\": \"Akashi\"}}, \"since\": {\"value\": \"1981\", "
                        + "\"precision\": \"YEAR\"}, \"sources\": [{\"document\": \"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", "
                        + "\"locator\": \"article 1, fact A1.22\"}], \"visibility\": \"PUBLIC\"}")
record CityRelationshipRequest(
        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list CITY_RELATIONSHIP_KIND.", examples = "SISTER_CITY", required = true)
        String kind,

        @NotNull @TextLimit(300) @Schema(description = "What the tie is called.", required = true)
        LocalizedText title,

        @NotNull @Valid @Schema(description = "The other city.", required = true)
        PartnerCity partner,

        @Schema(description = "Since when, as precise as the source.")
        PartialDate since,

        @TextLimit(4000) @Schema(description = "What is known of it.")
        LocalizedText description,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    CityRelationshipRequest {
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }
}
