package city.promotion.conventions.paging;

import city.promotion.conventions.problem.ConventionProblem;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/** Where a page ended: the sort order, its value in the last record, and that record's id. Opaque to clients. */
record Cursor(String sort, String value, UUID id) {

    private static final String SEPARATOR = "\n";

    String encode() {
        var text = String.join(SEPARATOR, sort, id.toString(), value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor of this very sort order; anything else is refused. */
    static Cursor decode(String cursor, String sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, 3);
            if (parts.length == 3 && parts[0].equals(sort) && parts[2].indexOf('\0') < 0) {
                return new Cursor(sort, parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        throw refused();
    }

    Object read(SortOrder order) {
        try {
            return order.read().apply(value);
        } catch (DateTimeParseException | NumberFormatException notOurs) {
            throw refused();
        }
    }

    private static RuntimeException refused() {
        return ConventionProblem.BAD_CURSOR.problem().violation("cursor", "cursor");
    }
}
