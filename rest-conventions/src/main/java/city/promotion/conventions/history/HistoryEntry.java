package city.promotion.conventions.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row that the history trigger wrote. */
@Entity
@Immutable
@Table(name = "history")
class HistoryEntry {

    @Id
    private UUID id;

    @Column(nullable = false)
    private long sequence;

    @Column(name = "record_id", nullable = false)
    private UUID recordId;

    private String part;

    @Column(name = "part_id")
    private UUID partId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ChangeAction action;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private JsonNode changes;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(nullable = false)
    private String actor;

    @Column(name = "request_id")
    private String requestId;

    Change toChange() {
        var fields = new ArrayList<Change.FieldChange>();
        for (var change : changes) {
            fields.add(new Change.FieldChange(change.get("field").textValue(), change.get("old"), change.get("new")));
        }
        return new Change(id, changedAt, actor, action, part, partId, fields, requestId);
    }
}
