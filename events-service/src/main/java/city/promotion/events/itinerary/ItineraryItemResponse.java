package city.promotion.events.itinerary;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import city.promotion.events.reference.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit, round table or inspection on the way 行程项, as it is answered. */
@Schema(name = "ItineraryItemResponse", description = "A visit, round table or inspection on the way 行程项.")
record ItineraryItemResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "The event it belongs to.", required = true)
        UUID eventId,

        @Schema(description = "Code of the list ITINERARY_KIND.", examples = "VISIT", required = true)
        String kind,

        @Schema(description = "What it is called; may be left out when an organisation or place says it.")
        LocalizedText title,

        @Schema(description = "Organisation that is visited.")
        UUID organisationId,

        @Schema(description = "Its name; null when the caller may not see the record.")
        LocalizedText organisationNames,

        @Schema(description = "People who receive the delegation; never null.", required = true)
        List<UUID> hostPersonIds,

        @Schema(description = "Where; left out when the source does.")
        Place place,

        @Schema(description = "When, as precise as the source; left out when the source does.")
        PartialDate starts,

        @Schema(description = "What was seen or talked about.")
        LocalizedText description,

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

    static ItineraryItemResponse from(ItineraryItem item, Set<Visibility> visible) {
        return new ItineraryItemResponse(
                item.id(),
                item.part().eventId(),
                item.kind(),
                item.title(),
                item.organisationId(),
                Named.shown(item.organisation(), visible),
                item.hostPersonIds(),
                item.place(),
                item.starts(),
                item.description(),
                item.part().position(),
                item.part().externalIds(),
                item.part().sources(),
                item.version(),
                item.stamp().createdAt(),
                item.stamp().createdBy(),
                item.stamp().updatedAt(),
                item.stamp().updatedBy());
    }
}
