package city.promotion.stats.observation;

import city.promotion.conventions.problem.ConventionProblem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** Where a page of figures ended: the key and the first day of the last one's period. Opaque to clients. */
record ObservationCursor(String key, LocalDate periodStart) {

    private static final String SEPARATOR = "\n";

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + SEPARATOR + periodStart).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor that this list gave; null is the beginning. */
    static ObservationCursor decode(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, 2);
            if (parts.length == 2 && parts[0].matches("[A-Za-z0-9_.-]{1,1000}")) {
                return new ObservationCursor(parts[0], LocalDate.parse(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            throw refused();
        }
        throw refused();
    }

    private static RuntimeException refused() {
        return ConventionProblem.BAD_CURSOR.problem().violation("cursor", "cursor");
    }
}
