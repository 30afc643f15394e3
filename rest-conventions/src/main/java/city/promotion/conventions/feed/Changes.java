package city.promotion.conventions.feed;

import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.security.Visibility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door of the feed for whoever carries changes further: the same changes in the same order, written as JSON. */
@ApplicationScoped
public class Changes {

    private final ChangeLog log;
    private final ObjectWriter json;
    private final String service;

    Changes(ChangeLog log, ObjectMapper json, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.log = log;
        this.json = json.writer().without(SerializationFeature.INDENT_OUTPUT);
        this.service = path + "/v1";
    }

    /**
     * One change as one reader sees it.
     *
     * @param root the record that it belongs to; changes of one root come in the order in which they became true
     * @param cursor its place in the feed
     * @param json the CloudEvent
     */
    public record Change(UUID id, UUID root, String type, String subject, String cursor, String json) {}

    /** Some changes, and the place up to which the feed was read for them. */
    public record Batch(List<Change> changes, String readUpTo) {}

    /** The place behind the newest change. */
    public String latest() {
        return log.end().encode();
    }

    /**
     * The changes behind a place, oldest first; empty when the place is too old.
     *
     * @param types only these types; all when there are none
     * @param subject only this record and its parts; all when null
     */
    public Optional<Batch> after(
            String cursor, int limit, List<String> types, String subject, Set<Visibility> visible) {
        var filter = new ChangeFilter(types.isEmpty() ? null : String.join(",", types), subject);
        try {
            var batch = log.after(FeedCursor.decode(cursor), limit, filter, visible);
            return Optional.of(new Batch(
                    batch.told().stream().map(this::written).toList(),
                    batch.readUpTo().encode()));
        } catch (ProblemException tooOld) {
            if (tooOld.type() == FeedProblem.CURSOR_EXPIRED) {
                return Optional.empty();
            }
            throw tooOld;
        }
    }

    /** Whether the feed still holds the change at that place. */
    public boolean keeps(String cursor) {
        return log.keeps(FeedCursor.decode(cursor));
    }

    /** The change at a place; empty when this reader may not see it, or not any more. */
    public Optional<Change> at(String cursor, Set<Visibility> visible) {
        return log.at(FeedCursor.decode(cursor), visible).map(this::written);
    }

    /** A CloudEvent that is no change of a record and stands in no feed. */
    public String announcement(UUID id, String type, String subject, Instant time) {
        return write(new CloudEvent(CloudEvent.VERSION, id, service, type, subject, time, null, null, null));
    }

    private Change written(ChangeBatch.Told told) {
        var event = told.event();
        return new Change(event.id(), told.root(), event.type(), event.subject(), event.cursor(), write(event));
    }

    private String write(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
