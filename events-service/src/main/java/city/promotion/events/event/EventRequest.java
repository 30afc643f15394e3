package city.promotion.events.event;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.language.TextLimit;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event 活动, as a client sends it whole. */
@Schema(
        name = "EventRequest",
        description = "An event 活动.",
        examples =
                "{\"type\": \"PROMOTION_CONFERENCE\", \"title\": {\"zh-Hans\": \"2024中日（无锡）产业文化合作交流会\"}, \"theme\": {\"zh-Hans\": "
                        + "\"携手同行·共享发展\"}, \"starts\": {\"value\": \"2024-04-18\", \"precision\": \"HALF_DAY\", \"half\": \"PM\", \"timeZone\": "
                        + "\"Asia/Tokyo\"}, \"places\": [{\"country\": \"JP\", \"city\": {\"zh-Hans\": \"东京\", \"ja\": \"東京\", \"en\": \"Tokyo\"}, "
                        + "\"timeZone\": \"Asia/Tokyo\"}], \"completeness\": [{\"of\": \"PARTICIPATIONS\", \"kind\": "
                        + "\"COMPANY_REPRESENTED\", \"complete\": false}], \"sources\": [{\"document\": "
                        + "\"urn:x-wuxi-newspaper:2024-04:page-1#article-1\", \"locator\": \"article 1, fact A1.04\"}], "
                        + "\"visibility\": \"PUBLIC\"}")
record EventRequest(
        @NotBlank
        @Size(max = 60)
        @Schema(description = "Code of the list EVENT_TYPE.", examples = "PROMOTION_CONFERENCE", required = true)
        String type,

        @NotNull @TextLimit(300) @Schema(description = "Name of the event.", required = true)
        LocalizedText title,

        @TextLimit(300) @Schema(description = "Its motto.") LocalizedText theme,

        @TextLimit(4000) @Schema(description = "What it is about.")
        LocalizedText summary,

        @Schema(description = "Campaign that it belongs to.")
        UUID campaignId,

        @Schema(description = "Event that holds it: a delegation holds its conference.")
        UUID parentId,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source; left out for an event of one day or hour.")
        PartialDate ends,

        @Size(max = 50) @Schema(description = "Where it takes place; never null.")
        List<@NotNull @Valid Place> places,

        @Size(max = 50)
        @Schema(description = "Which lists are whole, and what was announced where they are not; never null.")
        List<@NotNull @Valid Completeness> completeness,

        @Size(max = 20) @Schema(description = "Its identifiers in other systems, unique in each; never null.")
        List<@NotNull @Valid ExternalId> externalIds,

        @Size(max = 50) @Schema(description = "Where the facts come from; never null.")
        List<@NotNull @Valid Source> sources,

        @Schema(description = "INTERNAL unless said.", defaultValue = "INTERNAL")
        Visibility visibility) {

    EventRequest {
        places = places == null ? List.of() : places;
        completeness = completeness == null ? List.of() : completeness;
        externalIds = externalIds == null ? List.of() : externalIds;
        sources = sources == null ? List.of() : sources;
        visibility = visibility == null ? Visibility.INTERNAL : visibility;
    }

    EventDates dates() {
        return new EventDates(starts, ends);
    }
}
