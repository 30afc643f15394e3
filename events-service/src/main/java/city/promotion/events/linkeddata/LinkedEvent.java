package city.promotion.events.linkeddata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** An event in the words of schema.org; members without a value are left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LinkedEvent(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String id,
        String identifier,
        String name,
        List<TaggedText> alternateName,
        String description,
        String inLanguage,
        String url,
        String startDate,
        String endDate,
        List<String> previousStartDate,
        String eventStatus,
        String eventAttendanceMode,
        List<LinkedPlace> location,
        List<LinkedAgent> organizer,
        List<LinkedAgent> performer,
        List<Reference> superEvent,
        List<Reference> subEvent) {

    /** A name in another language. */
    record TaggedText(
            @JsonProperty("@language") String language,
            @JsonProperty("@value") String value) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LinkedPlace(@JsonProperty("@type") String type, String name, Address address) {}

    record Address(@JsonProperty("@type") String type, String addressLocality, String addressCountry) {}

    /** A person or an organisation. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LinkedAgent(@JsonProperty("@type") String type, String name, LinkedAgent affiliation) {}

    /** Another event or the series it belongs to, by its address. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reference(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            String startDate) {}
}
