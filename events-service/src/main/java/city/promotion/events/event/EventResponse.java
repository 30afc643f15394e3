package city.promotion.events.event;

import city.promotion.conventions.conditional.Versioned;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event 活动, as it is answered. */
@Schema(name = "EventResponse", description = "An event 活动.")
record EventResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people, never reused.", required = true)
        String code,

        @Schema(description = "Code of the list EVENT_TYPE.", examples = "PROMOTION_CONFERENCE", required = true)
        String type,

        @Schema(description = "How far it has come.", examples = "HELD", required = true)
        EventStatus status,

        @Schema(description = "Why it was postponed, cancelled or moved there.", nullable = true)
        String statusReason,

        @Schema(description = "Day from which the status holds.", examples = "2024-04-18", required = true)
        LocalDate statusSince,

        @Schema(description = "Name of the event.", required = true)
        LocalizedText title,

        @Schema(description = "Its motto.") LocalizedText theme,
        @Schema(description = "What it is about.") LocalizedText summary,

        @Schema(description = "Campaign that it belongs to.")
        UUID campaignId,

        @Schema(description = "Event that holds it: a delegation holds its conference.")
        UUID parentId,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source; left out for an event of one day or hour.")
        PartialDate ends,

        @Schema(
                description = "Dates that were given up when it was postponed, oldest first; never null.",
                required = true)
        List<EarlierDates> earlierDates,

        @Schema(description = "Where it takes place; never null.", required = true)
        List<Place> places,

        @Schema(
                description = "Which lists are whole, and what was announced where they are not; never null.",
                required = true)
        List<Completeness> completeness,

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
        @Schema(required = true) String updatedBy,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Agenda 议程; only with `expand`.")
        List<Object> agenda,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Itinerary 行程; only with `expand`.")
        List<Object> itinerary,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Participations 参加记录; only with `expand`.")
        List<Object> participations,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Outcomes 成果; only with `expand`.")
        List<Object> outcomes,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Sections of the exhibition 展览部分; only with `expand`.")
        List<Object> exhibitSections,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Meetings in its course 会谈 that the caller may see; only with `expand`.")
        List<Object> meetings,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What is to be done after it 跟进事项, as far as the caller may see; only with `expand`.")
        List<Object> followUps,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Events below it 下级活动, as summaries; only with `expand`.")
        List<EventSummary> children)
        implements Versioned {

    static EventResponse from(Event event) {
        return from(event, Map.of());
    }

    /** With the parts that were asked for, by the name of the member that holds them. */
    static EventResponse from(Event event, Map<String, List<Object>> parts) {
        return new EventResponse(
                event.id(),
                event.code(),
                event.type(),
                event.status(),
                event.statusReason(),
                event.statusSince(),
                event.title(),
                event.theme(),
                event.summary(),
                event.campaignId(),
                event.parentId(),
                event.starts(),
                event.ends(),
                event.earlierDates(),
                event.places(),
                event.completeness(),
                event.externalIds(),
                event.sources(),
                event.visibility(),
                event.version(),
                event.stamp().createdAt(),
                event.stamp().createdBy(),
                event.stamp().updatedAt(),
                event.stamp().updatedBy(),
                parts.get("agenda"),
                parts.get("itinerary"),
                parts.get("participations"),
                parts.get("outcomes"),
                parts.get("exhibitSections"),
                parts.get("meetings"),
                parts.get("followUps"),
                children(parts));
    }

    private static List<EventSummary> children(Map<String, List<Object>> parts) {
        var children = parts.get("children");
        return children == null
                ? null
                : children.stream().map(EventSummary.class::cast).toList();
    }
}
