package city.promotion.events.event;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event as the features read it that show it in another form: a calendar, linked data, a printed programme. */
public record EventFacts(
        UUID id,
        String code,
        String type,
        EventStatus status,
        String statusReason,
        LocalizedText title,
        LocalizedText theme,
        LocalizedText summary,
        UUID campaignId,
        UUID parentId,
        PartialDate starts,
        PartialDate ends,
        List<EarlierDates> earlierDates,
        List<Place> places,
        List<Completeness> completeness,
        List<Source> sources,
        long version,
        Instant updatedAt) {

    static EventFacts from(Event event) {
        return new EventFacts(
                event.id(),
                event.code(),
                event.type(),
                event.status(),
                event.statusReason(),
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
                event.sources(),
                event.version(),
                event.stamp().updatedAt());
    }
}
