package city.promotion.projects.project;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One step of a project: the stage it entered, when, why, on what proof, and by which rules. */
@Entity
@Table(name = "stage_record")
class StageRecord {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "project_id", nullable = false, updatable = false)
    private UUID projectId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private String track;

    @Column(nullable = false, updatable = false)
    private String stage;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "effective_date")
    private PartialDate effectiveDate;

    @Column(updatable = false)
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Evidence> evidence;

    @Column(name = "evidence_ids", nullable = false, updatable = false)
    private List<UUID> evidenceIds = List.of();

    @Column(name = "rule_set", nullable = false, updatable = false)
    private int ruleSet;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "duplicate_override", updatable = false)
    private DuplicateOverride duplicateOverride;

    @Column(name = "proposal_id", updatable = false)
    private UUID proposalId;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false, updatable = false)
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<Source> sources;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected StageRecord() {}

    /** The first step, which needs no proof: somebody talked about the project. */
    static StageRecord first(Project project, int ruleSet) {
        var record = new StageRecord(project, 1, ruleSet);
        record.effectiveDate = project.firstTalk();
        record.evidence = List.of();
        record.externalIds = List.of();
        record.sources = project.sources();
        return record;
    }

    /**
     * A later step, as it was asked for.
     *
     * @param proposal by which another person asked for it, or null
     */
    StageRecord(Project project, int number, int ruleSet, TransitionRequest request, TransitionProposal proposal) {
        this(project, number, ruleSet);
        if (proposal != null) {
            proposalId = proposal.id();
            proposedBy = proposal.stamp().createdBy();
        }
        duplicateOverride = request.duplicateOverride();
        effectiveDate = request.effectiveDate();
        reason = request.reason();
        evidence = request.evidence();
        evidenceIds = request.evidenceIds();
        externalIds = request.externalIds();
        sources = request.sources();
    }

    private StageRecord(Project project, int number, int ruleSet) {
        this.projectId = project.id();
        this.number = number;
        this.track = project.track();
        this.stage = project.stage();
        this.ruleSet = ruleSet;
    }

    /** Moves the first step to the day on which the project turned out to have been talked about first. */
    void correct(PartialDate firstTalk) {
        effectiveDate = firstTalk;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    int number() {
        return number;
    }

    String stage() {
        return stage;
    }

    PartialDate effectiveDate() {
        return effectiveDate;
    }

    String reason() {
        return reason;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    List<UUID> evidenceIds() {
        return evidenceIds;
    }

    int ruleSet() {
        return ruleSet;
    }

    DuplicateOverride duplicateOverride() {
        return duplicateOverride;
    }

    UUID proposalId() {
        return proposalId;
    }

    String proposedBy() {
        return proposedBy;
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
