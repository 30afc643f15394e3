package city.promotion.events.event;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event 活动, as it is answered. */
@Schema(name = "EventResponse", description = "An event 活动.")
record EventResponse(
        @Schema(required = true) UUID id,
        @Schema(description = "Code for people, never reused.", required = true) String code,
        @Schema(description = "Code of the list EVENT_TYPE.", examples = "PROMOTION_CONFERENCE", required = true) String type,
        @Schema(description = "Name of the event.", required = true) LocalizedText title,
        @Schema(description = "Its motto.") LocalizedText theme,
        @Schema(description = "What it is about.") LocalizedText summary,
        @Schema(description = "Campaign that it belongs to.") UUID campaignId,
        @Schema(description = "Event that holds it: a delegation holds its conference.") UUID parentId,
        @Schema(description = "When it begins, as precise as the source.") PartialDate starts,
        @Schema(description = "When it ends, as precise as the source; left out for an event of one day or hour.") PartialDate ends,
        @Schema(description = "Where it takes place; never null.", required = true) List<Place> places,
        @Schema(description = "Which lists are whole, and what was announced where they are not; never null.", required = true) List<Completeness> completeness,
        @Schema(description = "Its identifiers in other systems, unique in each; never null.", required = true) List<ExternalId> externalIds,
        @Schema(description = "Where the facts come from; never null.", required = true) List<Source> sources,
        @Schema(description = "Who may read it.", required = true) Visibility visibility,
        @Schema(description = "Counts the changes from 0.", required = true) long version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true) String updatedBy)
        implements Versioned {

    static EventResponse from(Event event) {
        return new EventResponse(
                event.id(),
                event.code(),
                event.type(),
                event.title(),
                event.theme(),
                event.summary(),
                event.campaignId(),
                event.parentId(),
                event.starts(),
                event.ends(),
                event.places(),
                event.completeness(),
                event.externalIds(),
                event.sources(),
                event.visibility(),
                event.version(),
                event.stamp().createdAt(),
                event.stamp().createdBy(),
                event.stamp().updatedAt(),
                event.stamp().updatedBy());
    }
}
