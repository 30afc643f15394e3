package city.promotion.events.relationship;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tie between the city and another 城市关系, as it is answered. */
@Schema(name = "CityRelationshipResponse", description = "A tie between the city and another 城市关系.")
record CityRelationshipResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people, never reused.", required = true)
        String code,

        @Schema(description = "Code of the list CITY_RELATIONSHIP_KIND.", examples = "SISTER_CITY", required = true)
        String kind,

        @Schema(description = "What the tie is called.", required = true)
        LocalizedText title,

        @Schema(description = "The other city.", required = true)
        PartnerCity partner,

        @Schema(description = "Since when, as precise as the source.")
        PartialDate since,

        @Schema(description = "What is known of it.") LocalizedText description,

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

    static CityRelationshipResponse from(CityRelationship relationship) {
        return new CityRelationshipResponse(
                relationship.id(),
                relationship.code(),
                relationship.kind(),
                relationship.title(),
                relationship.partner(),
                relationship.since(),
                relationship.description(),
                relationship.externalIds(),
                relationship.sources(),
                relationship.visibility(),
                relationship.version(),
                relationship.stamp().createdAt(),
                relationship.stamp().createdBy(),
                relationship.stamp().updatedAt(),
                relationship.stamp().updatedBy());
    }
}
