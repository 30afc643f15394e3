package city.promotion.conventions.follow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One change that a neighbour told.
 *
 * @param record what kind of record it is, for example {@code outcome}
 * @param subject path of the record
 * @param data the record after the change; empty when it is gone
 */
public record FeedChange(String record, String subject, Instant at, JsonNode data) {

    private static final String PREFIX = "city.promotion.";

    static FeedChange of(JsonNode event) {
        var type = event.path("type").asText();
        var named = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
        return new FeedChange(
                named.substring(0, Math.max(0, named.lastIndexOf('.'))),
                event.path("subject").asText(),
                Instant.parse(event.path("time").asText()),
                event.path("data"));
    }

    /** Id of the record: the last item of its path. */
    public UUID id() {
        return UUID.fromString(subject.substring(subject.lastIndexOf('/') + 1));
    }

    /** Whether the record was deleted, or left the sight of this service. */
    public boolean gone() {
        return data.isMissingNode() || data.isNull();
    }
}
