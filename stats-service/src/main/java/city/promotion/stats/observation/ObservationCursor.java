package city.promotion.stats.observation;

import city.promotion.conventions.problem.ConventionProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** Where a page of figures ended: key, first day of the period and version of the last one. Opaque to clients. */
record ObservationCursor(String key, LocalDate periodStart, Instant knownFrom) {

    private static final String SEPARATOR = "\n";

    static ObservationCursor of(Observation last) {
        return new ObservationCursor(last.key(), last.starts(), last.knownFrom());
    }

    String encode() {
        var text = String.join(SEPARATOR, key, periodStart.toString(), knownFrom == null ? "" : knownFrom.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor that this list gave; null is the beginning. */
    static ObservationCursor decode(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, 3);
            if (parts.length == 3 && parts[0].matches("[A-Za-z0-9_.-]{1,1000}")) {
                return new ObservationCursor(
                        parts[0],
                        day(LocalDate.parse(parts[1])),
                        parts[2].isEmpty() ? null : moment(Instant.parse(parts[2])));
            }
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            throw refused();
        }
        throw refused();
    }

    /** A cursor that somebody made up must not name what the database cannot hold. */
    private static LocalDate day(LocalDate read) {
        if (read.getYear() < 1000 || read.getYear() > 2999) {
            throw refused();
        }
        return read;
    }

    private static Instant moment(Instant read) {
        day(read.atOffset(ZoneOffset.UTC).toLocalDate());
        return read;
    }

    private static RuntimeException refused() {
        return ConventionProblem.BAD_CURSOR.problem().violation("cursor", "cursor");
    }
}
