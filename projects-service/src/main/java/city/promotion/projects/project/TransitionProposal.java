package city.promotion.projects.project;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A step that one person asks for and another decides. */
@Entity
@Table(name = "transition_proposal")
class TransitionProposal {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "project_id", nullable = false, updatable = false)
    private UUID projectId;

    /** Read with the row, so that a list of proposals tells projects apart without a second look. */
    @Formula("(select p.code from project p where p.id = project_id)")
    private String projectCode;

    @Column(nullable = false, updatable = false)
    private String track;

    @Column(name = "from_stage", nullable = false, updatable = false)
    private String from;

    @Column(name = "to_stage", nullable = false, updatable = false)
    private String to;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "effective_date", nullable = false, updatable = false)
    private PartialDate effectiveDate;

    @Column(updatable = false)
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Evidence> evidence;

    @Column(name = "evidence_ids", nullable = false, updatable = false)
    private List<UUID> evidenceIds = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "duplicate_override", updatable = false)
    private DuplicateOverride duplicateOverride;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false, updatable = false)
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Source> sources;

    @Column(name = "rule_set", nullable = false, updatable = false)
    private int ruleSet;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProposalState state = ProposalState.PENDING;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "stage_record_id")
    private UUID stageRecordId;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected TransitionProposal() {}

    /** A step as it was asked for, which the gate let pass by that version of the rules. */
    TransitionProposal(Project project, int ruleSet, TransitionRequest request) {
        this.projectId = project.id();
        this.projectCode = project.code();
        this.track = project.track();
        this.from = project.stage();
        this.to = request.to();
        this.ruleSet = ruleSet;
        effectiveDate = request.effectiveDate();
        reason = request.reason();
        evidence = request.evidence();
        evidenceIds = request.evidenceIds();
        duplicateOverride = request.duplicateOverride();
        externalIds = request.externalIds();
        sources = request.sources();
    }

    /** Refuses to decide what was decided, and whoever asked for it. */
    void requireOpenTo(String person) {
        requirePending();
        if (person.equals(stamp.createdBy())) {
            throw ProjectProblem.PROPOSAL_OWN.problem(person);
        }
    }

    /** The step was taken. */
    void approve(StageRecord step, String person, String comment, Instant now) {
        decide(ProposalState.APPROVED, person, comment, now);
        stageRecordId = step.id();
    }

    /** The step is refused for a reason; what was asked stays readable and may be asked again, mended. */
    void reject(String person, String why, Instant now) {
        decide(ProposalState.REJECTED, person, why, now);
    }

    /** Whoever asked for it takes it back. */
    void withdraw(String person, Instant now) {
        requirePending();
        if (!person.equals(stamp.createdBy())) {
            throw ProjectProblem.PROPOSAL_OF_ANOTHER.problem(stamp.createdBy());
        }
        decide(ProposalState.WITHDRAWN, person, null, now);
    }

    /** The project went another way meanwhile. */
    void lapse(String person, Instant now) {
        decide(ProposalState.LAPSED, person, null, now);
    }

    /** The step as it was asked for. */
    TransitionRequest request() {
        return new TransitionRequest(
                to, effectiveDate, reason, evidence, evidenceIds, duplicateOverride, externalIds, sources);
    }

    private void requirePending() {
        if (state != ProposalState.PENDING) {
            throw ProjectProblem.PROPOSAL_DECIDED.problem(state);
        }
    }

    private void decide(ProposalState decision, String person, String why, Instant now) {
        state = decision;
        decidedBy = person;
        decisionReason = why;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    String projectCode() {
        return projectCode;
    }

    String from() {
        return from;
    }

    int ruleSet() {
        return ruleSet;
    }

    ProposalState state() {
        return state;
    }

    String decisionReason() {
        return decisionReason;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    UUID stageRecordId() {
        return stageRecordId;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
