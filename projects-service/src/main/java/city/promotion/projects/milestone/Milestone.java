package city.promotion.projects.milestone;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Something that is due between two stages, and whether it was met. */
@Entity
@Table(name = "milestone")
class Milestone {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "project_id", nullable = false, updatable = false)
    private UUID projectId;

    /** Read with the row, so that a list across projects tells them apart without a second look. */
    @Formula("(select p.code from project p where p.id = project_id)")
    private String projectCode;

    @Formula("(select p.name from project p where p.id = project_id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText projectName;

    @Column(nullable = false)
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private PartialDate planned;

    /** Made by the database of the planned date, for filters and order. */
    @Column(name = "planned_until", insertable = false, updatable = false)
    private Instant plannedUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate met;

    @Column(name = "met_from", insertable = false, updatable = false)
    private Instant metFrom;

    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Source> sources;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Milestone() {}

    Milestone(UUID projectId, MilestoneRequest request) {
        this.projectId = projectId;
        describe(request);
    }

    /** Takes over what a client sent whole. */
    void describe(MilestoneRequest request) {
        kind = request.kind();
        title = request.title();
        planned = request.planned();
        met = request.met();
        note = request.note();
        externalIds = request.externalIds();
        sources = request.sources();
    }

    MilestoneState state(Instant now) {
        if (met == null) {
            return planned.latest().isAfter(now) ? MilestoneState.PLANNED : MilestoneState.OVERDUE;
        }
        return met.earliest().isBefore(planned.latest()) ? MilestoneState.MET_ON_TIME : MilestoneState.MET_LATE;
    }

    /** Whole days from the end of the planned date to the day it was met, or to now; 0 on time. */
    long daysLate(Instant now) {
        var until = met == null ? now : met.earliest();
        return until.isBefore(planned.latest())
                ? 0
                : Duration.between(planned.latest(), until).toDays() + 1;
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

    LocalizedText projectName() {
        return projectName;
    }

    String kind() {
        return kind;
    }

    LocalizedText title() {
        return title;
    }

    PartialDate planned() {
        return planned;
    }

    PartialDate met() {
        return met;
    }

    String note() {
        return note;
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
