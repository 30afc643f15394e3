package city.promotion.events.programme;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A programme as it is printed: every text chosen, every list in order; what is not known is null or empty.
 *
 * @param lang tag of the page's language
 * @param parts the event itself and then those directly below it
 * @param sources where the facts come from, each once
 */
@TemplateData
record Programme(String lang, List<Part> parts, List<String> sources) {

    /** A text and the tag of its language, so that a browser takes the right glyphs. */
    @TemplateData
    record Text(String text, String lang) {}

    /** One event. */
    @TemplateData
    record Part(
            Text title,
            String mark,
            String type,
            Text theme,
            Text summary,
            String when,
            String where,
            List<Day> agenda,
            List<Day> itinerary,
            boolean itineraryGoesOn,
            List<Day> meetings,
            List<Row> exhibits,
            List<Role> roles) {}

    /** What happens on one day; no heading where the day is clear. */
    @TemplateData
    record Day(String heading, List<Row> rows) {

        /** A column of times is printed only where one is known. */
        public boolean isTimed() {
            return rows.stream().anyMatch(row -> !row.time().isEmpty());
        }
    }

    @TemplateData
    record Row(
            String time, String kind, Text title, Text description, List<Text> who, List<Text> works, String where) {}

    /** Who takes part as what. */
    @TemplateData
    record Role(String name, List<Participant> participants, boolean goesOn) {

        /** Mere names stand in one paragraph. */
        public boolean isNamesOnly() {
            return participants.stream()
                    .allMatch(participant -> participant.title() == null
                            && participant.organisation() == null
                            && participant.mode() == null);
        }
    }

    @TemplateData
    record Participant(Text name, Text title, Text organisation, String mode) {}
}
