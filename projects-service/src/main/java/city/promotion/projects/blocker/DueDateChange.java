package city.promotion.projects.blocker;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** The wish for another due date and what a verifier made of it; the date before stays on record. */
@Entity
@Table(name = "due_date_change")
class DueDateChange {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "blocker_id", nullable = false, updatable = false)
    private UUID blockerId;

    @Column(nullable = false, updatable = false)
    private LocalDate previous;

    @Column(nullable = false, updatable = false)
    private LocalDate proposed;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private LocalizedText reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Decision decision = Decision.PROPOSED;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_note")
    private String decisionNote;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false, updatable = false)
    private List<ExternalId> externalIds;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected DueDateChange() {}

    DueDateChange(Blocker blocker, DueDateChangeRequest request) {
        blockerId = blocker.id();
        previous = blocker.dueDate();
        proposed = request.proposed();
        reason = request.reason();
        externalIds = request.externalIds();
    }

    /** Holds from now on, or does not; another person than the proposer says so. */
    void decide(DecisionRequest request, String decider, Instant now) {
        if (decision != Decision.PROPOSED) {
            throw BlockerProblem.PROPOSAL_DECIDED.problem(decision, decidedBy);
        }
        if (stamp.createdBy().equals(decider)) {
            throw BlockerProblem.DECIDER_IS_PROPOSER.problem(decider);
        }
        decision = request.approved() ? Decision.APPROVED : Decision.REFUSED;
        decidedBy = decider;
        decidedAt = now;
        decisionNote = request.note();
    }

    UUID id() {
        return id;
    }

    UUID blockerId() {
        return blockerId;
    }

    LocalDate previous() {
        return previous;
    }

    LocalDate proposed() {
        return proposed;
    }

    LocalizedText reason() {
        return reason;
    }

    Decision decision() {
        return decision;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decisionNote() {
        return decisionNote;
    }

    List<ExternalId> externalIds() {
        return externalIds;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
