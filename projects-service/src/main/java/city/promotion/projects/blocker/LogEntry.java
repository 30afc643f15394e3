package city.promotion.projects.blocker;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One thing that happened to a blocker; never changed. */
@Entity
@Table(name = "blocker_log_entry")
class LogEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "blocker_id", nullable = false, updatable = false)
    private UUID blockerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private LogKind kind;

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate on;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private LocalizedText text;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "responsible_unit", updatable = false)
    private LocalizedText responsibleUnit;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "responsible_person", updatable = false)
    private LocalizedText responsiblePerson;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EscalationLevel level;

    @Column(name = "due_date", updatable = false)
    private LocalDate dueDate;

    @Column(name = "evidence_ids", nullable = false, updatable = false)
    private List<UUID> evidenceIds = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false, updatable = false)
    private List<ExternalId> externalIds = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Source> sources = List.of();

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected LogEntry() {}

    private LogEntry(Blocker blocker, LogKind kind, LocalDate on, LocalizedText text) {
        this.blockerId = blocker.id();
        this.kind = kind;
        this.on = on;
        this.text = text;
    }

    static LogEntry of(Blocker blocker, BlockerTransitionRequest step) {
        var entry = new LogEntry(blocker, LogKind.of(step.to()), step.on(), step.text());
        entry.evidenceIds = step.evidenceIds();
        entry.externalIds = step.externalIds();
        if (step.to() == BlockerStatus.ASSIGNED) {
            entry.responsibleUnit = blocker.responsibleUnit();
            entry.responsiblePerson = blocker.responsiblePerson();
            entry.dueDate = blocker.dueDate();
        }
        return entry;
    }

    static LogEntry of(Blocker blocker, AssignmentRequest assignment) {
        var entry = new LogEntry(blocker, LogKind.REASSIGNED, assignment.on(), assignment.text());
        entry.responsibleUnit = assignment.responsibleUnit();
        entry.responsiblePerson = assignment.responsiblePerson();
        return entry;
    }

    static LogEntry of(Blocker blocker, UpdateRequest update) {
        var entry = new LogEntry(blocker, LogKind.UPDATE, update.on(), update.text());
        entry.evidenceIds = update.evidenceIds();
        entry.externalIds = update.externalIds();
        entry.sources = update.sources();
        return entry;
    }

    static LogEntry of(Blocker blocker, EscalationRequest escalation) {
        var entry = new LogEntry(blocker, LogKind.ESCALATED, escalation.on(), escalation.reason());
        entry.level = escalation.level();
        entry.externalIds = escalation.externalIds();
        return entry;
    }

    static LogEntry of(Blocker blocker, DueDateChange change, LocalDate on) {
        var entry = new LogEntry(blocker, LogKind.DUE_DATE_CHANGED, on, change.reason());
        entry.dueDate = change.proposed();
        return entry;
    }

    UUID id() {
        return id;
    }

    UUID blockerId() {
        return blockerId;
    }

    LogKind kind() {
        return kind;
    }

    LocalDate on() {
        return on;
    }

    LocalizedText text() {
        return text;
    }

    LocalizedText responsibleUnit() {
        return responsibleUnit;
    }

    LocalizedText responsiblePerson() {
        return responsiblePerson;
    }

    EscalationLevel level() {
        return level;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    List<UUID> evidenceIds() {
        return evidenceIds;
    }

    List<ExternalId> externalIds() {
        return externalIds;
    }

    List<Source> sources() {
        return sources;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
