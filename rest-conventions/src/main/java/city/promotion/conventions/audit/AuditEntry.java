package city.promotion.conventions.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the view over both logs. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    private UUID id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Column(name = "record_id")
    private UUID recordId;

    private String part;

    @Column(name = "part_id")
    private UUID partId;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode changes;

    private String reason;

    @Column(name = "request_id")
    private String requestId;

    private String client;

    private String path;

    private Integer records;

    UUID id() {
        return id;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String actor() {
        return actor;
    }

    AuditAction action() {
        return action;
    }

    UUID recordId() {
        return recordId;
    }

    String part() {
        return part;
    }

    UUID partId() {
        return partId;
    }

    JsonNode changes() {
        return changes;
    }

    String reason() {
        return reason;
    }

    String requestId() {
        return requestId;
    }

    String client() {
        return client;
    }

    String path() {
        return path;
    }

    Integer records() {
        return records;
    }
}
