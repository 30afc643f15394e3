package city.promotion.events.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lists of an event that may be partial, each with the code list of its kinds. */
@Schema(name = "CompletenessOf", description = "A list of the event 活动的名单.")
public enum CompletenessOf {
    PARTICIPATIONS("PARTICIPATION_ROLE"),
    AGENDA("AGENDA_KIND"),
    ITINERARY("ITINERARY_KIND"),
    OUTCOMES("OUTCOME_KIND");

    private final String codeList;

    CompletenessOf(String codeList) {
        this.codeList = codeList;
    }

    String codeList() {
        return codeList;
    }
}
