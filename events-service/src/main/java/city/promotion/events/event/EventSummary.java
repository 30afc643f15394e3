package city.promotion.events.event;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Visibility;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event in a few words. */
@Schema(name = "EventSummary", description = "An event in a few words 活动摘要.")
record EventSummary(
        @Schema(required = true) UUID id,

        @Schema(description = "Code for people.", examples = "EV-2024-0001", required = true)
        String code,

        @Schema(description = "Code of the list EVENT_TYPE.", examples = "PROMOTION_CONFERENCE", required = true)
        String type,

        @Schema(required = true) EventStatus status,
        @Schema(required = true) LocalizedText title,

        @Schema(description = "When it begins, as precise as the source.")
        PartialDate starts,

        @Schema(description = "When it ends, as precise as the source.")
        PartialDate ends,

        @Schema(required = true) Visibility visibility) {

    static EventSummary from(Event event) {
        return new EventSummary(
                event.id(),
                event.code(),
                event.type(),
                event.status(),
                event.title(),
                event.starts(),
                event.ends(),
                event.visibility());
    }
}
