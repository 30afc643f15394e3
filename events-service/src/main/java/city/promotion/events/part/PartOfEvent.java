package city.promotion.events.part;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * To which event a part belongs, at which place in the order, and where its facts come from. A value that is compared whole: a part
 * that is described as it was stays as it was.
 */
@Embeddable
public record PartOfEvent(
        @Column(name = "event_id", updatable = false) UUID eventId,

        int position,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "external_ids")
        List<ExternalId> externalIds,

        @JdbcTypeCode(SqlTypes.JSON) List<Source> sources) {

    public PartOfEvent(UUID eventId, int position) {
        this(eventId, position, List.of(), List.of());
    }

    /** What it is with what a client sent; its place stays when none is said. */
    public PartOfEvent described(Integer position, List<ExternalId> externalIds, List<Source> sources) {
        return new PartOfEvent(eventId, position == null ? this.position : position, externalIds, sources);
    }
}
