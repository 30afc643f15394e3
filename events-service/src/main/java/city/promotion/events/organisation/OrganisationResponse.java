package city.promotion.events.organisation;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company, authority or association 机构, as it is answered. */
@Schema(name = "OrganisationResponse", description = "A company, authority or association 机构.")
record OrganisationResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people, never reused.", required = true)
        String code,

        @Schema(description = "Official name in each language in which it is certain.", required = true)
        LocalizedText names,

        @Schema(description = "Other names and spellings under which it is found; never null.", required = true)
        List<LocalizedText> aliases,

        @Schema(description = "Code of the list ORGANISATION_KIND.", examples = "COMPANY", required = true)
        String kind,

        @Schema(description = "Code of the list OWNERSHIP.", examples = "FOREIGN_INVESTED")
        String ownership,

        @Schema(description = "ISO 3166-1 alpha-2 code.", examples = "JP")
        String country,

        @Schema(description = "City of its seat.") LocalizedText city,
        @Schema(description = "Address of its website.") String website,

        @Schema(description = "Its identifiers in other systems, unique in each; never null.", required = true)
        List<ExternalId> externalIds,

        @Schema(description = "Where the facts come from; never null.", required = true)
        List<Source> sources,

        @Schema(description = "Who may read it.", required = true)
        Visibility visibility,

        @Schema(description = "Counts the changes from 0.", required = true)
        long version,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static OrganisationResponse from(Organisation organisation) {
        return new OrganisationResponse(
                organisation.id(),
                organisation.code(),
                organisation.names(),
                organisation.aliases(),
                organisation.kind(),
                organisation.ownership(),
                organisation.country(),
                organisation.city(),
                organisation.website(),
                organisation.externalIds(),
                organisation.sources(),
                organisation.visibility(),
                organisation.version(),
                organisation.stamp().createdAt(),
                organisation.stamp().createdBy(),
                organisation.stamp().updatedAt(),
                organisation.stamp().updatedBy());
    }
}
