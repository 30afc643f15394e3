package city.promotion.events.part;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** To which event a part belongs, at which place in the order, and where its facts come from. */
@Embeddable
public class PartOfEvent {

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids")
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Source> sources;

    protected PartOfEvent() {}

    public PartOfEvent(UUID eventId, int position) {
        this.eventId = eventId;
        this.position = position;
    }

    /** Takes over what a client sent; its place stays when none is said. */
    public void describe(Integer position, List<ExternalId> externalIds, List<Source> sources) {
        this.position = position == null ? this.position : position;
        this.externalIds = externalIds;
        this.sources = sources;
    }

    public UUID eventId() {
        return eventId;
    }

    public int position() {
        return position;
    }

    public List<ExternalId> externalIds() {
        return externalIds;
    }

    public List<Source> sources() {
        return sources;
    }
}
