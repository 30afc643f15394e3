package city.promotion.events.organisation;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Country;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company, authority or association 机构, as a client sends it whole. */
@Schema(
        name = "OrganisationRequest",
        description = "A company, authority or association 机构.",
        examples =
                "{\"names\": {\"zh-Hans\": \"神户制钢所\", \"ja\": \"神戸製鋼所\", \"en\": \"Kobe Steel\"}, \"kind\": \"COMPANY\", \"country\": "
                        + "\"JP\", \"sources\": [{\"document\": \"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article "
                        + "1, fact A1.15\"}], \"visibility\": \"PUBLIC\"}")
record OrganisationRequest(
        @NotNull
        @TextLimit(300)
        @Schema(description = "Official name in each language in which it is certain.", required = true)
        LocalizedText names,

        @Size(max = 50) @Schema(description = "Other names and spellings under which it is found; never null.")
        List<@NotNull @TextLimit(300) LocalizedText> aliases,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list ORGANISATION_KIND.", examples = "COMPANY", required = true)
        String kind,

        @Size(max = 60) @Schema(description = "Code of the list OWNERSHIP.", examples = "FOREIGN_INVESTED")
        String ownership,

        @Country @Schema(description = "ISO 3166-1 alpha-2 code.", examples = "JP", maxLength = 2)
        String country,

        @TextLimit(100) @Schema(description = "City of its seat.")
        LocalizedText city,

        @Size(max = 500)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        @Schema(description = "Address of its website.")
        String website,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    OrganisationRequest {
        aliases = aliases == null ? List.of() : aliases;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }
}
