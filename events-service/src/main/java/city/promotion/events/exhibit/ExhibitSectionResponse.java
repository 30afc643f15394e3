package city.promotion.events.exhibit;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section of an exhibition 展区, as it is answered. */
@Schema(name = "ExhibitSectionResponse", description = "A section of an exhibition 展区.")
record ExhibitSectionResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "The event it belongs to.", required = true)
        UUID eventId,

        @Schema(description = "What it is called.", required = true)
        LocalizedText title,

        @Schema(description = "What it shows.") LocalizedText description,

        @Schema(description = "People who lead it; never null.", required = true)
        List<UUID> leadPersonIds,

        @Schema(description = "Works or crafts that are shown; never null.", required = true)
        List<LocalizedText> works,

        @Schema(description = "Place in the order.", examples = "1", required = true)
        Integer position,

        @Schema(description = "Its identifiers in other systems, unique in each; never null.", required = true)
        List<ExternalId> externalIds,

        @Schema(description = "Where the facts come from; never null.", required = true)
        List<Source> sources,

        @Schema(description = "Counts the changes from 0.", required = true)
        long version,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static ExhibitSectionResponse from(ExhibitSection section) {
        return new ExhibitSectionResponse(
                section.id(),
                section.part().eventId(),
                section.title(),
                section.description(),
                section.leadPersonIds(),
                section.works(),
                section.part().position(),
                section.part().externalIds(),
                section.part().sources(),
                section.version(),
                section.stamp().createdAt(),
                section.stamp().createdBy(),
                section.stamp().updatedAt(),
                section.stamp().updatedBy());
    }
}
