package city.promotion.stats.calendar;

import city.promotion.conventions.language.LocalizedText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the calendar.
 *
 * @param status PLANNED, PUBLISHED or WITHDRAWN
 * @param at the moment that is planned, or at which it happened
 */
record CalendarDate(
        UUID id,
        String datasetId,
        String kind,
        LocalizedText title,
        Instant at,
        String status,
        Instant lastChange,
        long version) {

    private static final JsonMapper JSON = new JsonMapper();

    static CalendarDate of(Object[] row) {
        try {
            return new CalendarDate(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    JSON.readValue((String) row[3], LocalizedText.class),
                    (Instant) row[4],
                    (String) row[5],
                    (Instant) row[6],
                    ((Number) row[7]).longValue());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isWithdrawn() {
        return status.equals("WITHDRAWN");
    }

    boolean isPlanned() {
        return status.equals("PLANNED");
    }
}
