package city.promotion.events.linkeddata;

import city.promotion.conventions.conditional.Document;
import city.promotion.conventions.date.DatePrecision;
import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.CallerLanguage;
import city.promotion.conventions.language.Language;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.security.Caller;
import city.promotion.events.event.EventFacts;
import city.promotion.events.event.EventStatus;
import city.promotion.events.event.Events;
import city.promotion.events.part.EventForm;
import city.promotion.events.place.Place;
import city.promotion.events.reference.Named;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The form {@code application/ld+json} of an event. */
@ApplicationScoped
class EventLinkedData implements EventForm {

    private static final MediaType TYPE = new MediaType("application", "ld+json");
    private static final String VOCABULARY = "https://schema.org";
    private static final Map<String, String> TYPES = Map.of(
            "PROMOTION_CONFERENCE", "BusinessEvent",
            "SIGNING_CEREMONY", "BusinessEvent",
            "GOV_ENTERPRISE_DIALOGUE", "BusinessEvent",
            "ECONOMIC_ANALYSIS_MEETING", "BusinessEvent",
            "PROJECT_DISPATCH_MEETING", "BusinessEvent",
            "EXHIBITION", "ExhibitionEvent",
            "TRADE_FAIR", "ExhibitionEvent");
    private static final Set<String> PERFORMING = Set.of("SPEAKER", "SHARING_SPEAKER", "PERFORMER", "ARTIST");

    private final Events events;
    private final LinkedDataRepository parts;
    private final Caller caller;
    private final CallerLanguage callerLanguage;
    private final ObjectMapper json;

    EventLinkedData(
            Events events,
            LinkedDataRepository parts,
            Caller caller,
            CallerLanguage callerLanguage,
            ObjectMapper json) {
        this.events = events;
        this.parts = parts;
        this.caller = caller;
        this.callerLanguage = callerLanguage;
        this.json = json;
    }

    @Override
    public MediaType type() {
        return TYPE;
    }

    @Override
    public Document of(UUID eventId, UriInfo uri) {
        try {
            return new Document(json.writeValueAsBytes(linked(events.require(eventId), uri)), TYPE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private LinkedEvent linked(EventFacts event, UriInfo uri) {
        var language = callerLanguage.get();
        var participants = parts.participants(event.id());
        return new LinkedEvent(
                VOCABULARY,
                type(event),
                address(uri, "events", event.id()),
                event.code(),
                event.title().in(language),
                event.title().texts().entrySet().stream()
                        .filter(text -> !text.getKey().equals(event.title().tagFor(language)))
                        .map(text -> new LinkedEvent.TaggedText(text.getKey(), text.getValue()))
                        .toList(),
                description(event, language),
                event.title().tagFor(language),
                address(uri, "events", event.id()) + "/programme",
                date(event.starts()),
                date(event.ends()),
                event.earlierDates().stream()
                        .map(earlier -> date(earlier.starts()))
                        .toList(),
                VOCABULARY + "/" + status(event),
                attendance(event, participants),
                event.places().stream().map(place -> place(place, language)).toList(),
                agents(participants, Set.of("ORGANISER"), language),
                agents(participants, PERFORMING, language),
                above(event, uri, language),
                events.below(event.id()).stream()
                        .map(child -> reference(child, uri, language))
                        .toList());
    }

    private List<LinkedEvent.Reference> above(EventFacts event, UriInfo uri, Language language) {
        var parent = event.parentId() == null
                ? Stream.<LinkedEvent.Reference>empty()
                : events.find(event.parentId()).map(found -> reference(found, uri, language)).stream();
        var campaign = event.campaignId() == null
                ? Stream.<LinkedEvent.Reference>empty()
                : parts
                        .campaign(event.campaignId())
                        .map(title -> new LinkedEvent.Reference(
                                "EventSeries", address(uri, "campaigns", event.campaignId()), title.in(language), null))
                        .stream();
        return Stream.concat(parent, campaign).toList();
    }

    private static LinkedEvent.Reference reference(EventFacts event, UriInfo uri, Language language) {
        return new LinkedEvent.Reference(
                type(event), address(uri, "events", event.id()), event.title().in(language), date(event.starts()));
    }

    private static String type(EventFacts event) {
        return TYPES.getOrDefault(event.type(), "Event");
    }

    private static String description(EventFacts event, Language language) {
        return Stream.of(event.theme(), event.summary())
                .filter(text -> text != null)
                .map(text -> text.in(language))
                .reduce((theme, summary) -> theme + "\n" + summary)
                .orElse(null);
    }

    private static String status(EventFacts event) {
        return switch (event.status()) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> event.starts() == null ? "EventPostponed" : "EventRescheduled";
            default ->
                event.earlierDates().isEmpty() || event.status() == EventStatus.DRAFT
                        ? "EventScheduled"
                        : "EventRescheduled";
        };
    }

    /** Said only where it is known: by who takes part from afar, or by a place. */
    private static String attendance(EventFacts event, List<LinkedParticipant> participants) {
        var there = participants.stream().anyMatch(LinkedParticipant::isThere)
                || !event.places().isEmpty();
        var online = participants.stream().anyMatch(LinkedParticipant::isOnline);
        if (!there && !online) {
            return null;
        }
        return VOCABULARY + "/" + (there ? online ? "Mixed" : "Offline" : "Online") + "EventAttendanceMode";
    }

    /** As precise as it is known; schema.org has no form for a quarter, so that its year stands for it. */
    private static String date(PartialDate date) {
        if (date == null) {
            return null;
        }
        if (date.precision() == DatePrecision.MINUTE) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.earliest().atZone(date.zone()));
        }
        return date.precision() == DatePrecision.QUARTER ? date.value().substring(0, 4) : date.value();
    }

    private static LinkedEvent.LinkedPlace place(Place place, Language language) {
        var city = place.city().in(language);
        return new LinkedEvent.LinkedPlace(
                "Place",
                place.venue() == null ? city : place.venue().in(language),
                new LinkedEvent.Address("PostalAddress", city, place.country()));
    }

    private List<LinkedEvent.LinkedAgent> agents(
            List<LinkedParticipant> participants, Set<String> roles, Language language) {
        return participants.stream()
                .filter(participant -> roles.contains(participant.role()))
                .flatMap(participant -> agent(participant, language))
                .distinct()
                .toList();
    }

    private Stream<LinkedEvent.LinkedAgent> agent(LinkedParticipant participant, Language language) {
        var person = name(participant.person(), language);
        var organisation = name(participant.organisation(), language);
        var affiliation = organisation == null ? null : new LinkedEvent.LinkedAgent("Organization", organisation, null);
        if (person != null) {
            return Stream.of(new LinkedEvent.LinkedAgent("Person", person, affiliation));
        }
        return Stream.ofNullable(affiliation);
    }

    private String name(Named named, Language language) {
        LocalizedText shown = Named.shown(named, caller.visible());
        return shown == null ? null : shown.in(language);
    }

    private static String address(UriInfo uri, String collection, UUID id) {
        return uri.getBaseUriBuilder()
                .path("v1/" + collection + "/{id}")
                .build(id)
                .toString();
    }
}
