package city.promotion.projects.plan;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.source.Source;
import city.promotion.projects.majorproject.KeyLevel;
import city.promotion.projects.majorproject.PlanCategory;
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

/** The place of a project in the plan of a year and a level, with what is promised there. */
@Entity
@Table(name = "plan_entry")
class PlanEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "project_id", nullable = false, updatable = false)
    private UUID projectId;

    @Column(name = "plan_year", nullable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private KeyLevel level;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlanCategory category;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "planned_investment")
    private Money plannedInvestment;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "planned_start")
    private PartialDate plannedStart;

    /** Made by the database of the planned dates, for filters. */
    @Column(name = "planned_start_until", insertable = false, updatable = false)
    private Instant plannedStartUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "planned_completion")
    private PartialDate plannedCompletion;

    @Column(name = "planned_completion_until", insertable = false, updatable = false)
    private Instant plannedCompletionUntil;

    private String note;

    /** What became of it is read with the row: the stages are the one place that says so. */
    @Formula("stage_reached(project_id, 'START')")
    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate started;

    @Formula("partial_date_earliest(stage_reached(project_id, 'START'))")
    private Instant startedFrom;

    @Formula("stage_reached(project_id, 'COMPLETION')")
    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate completed;

    @Formula("partial_date_earliest(stage_reached(project_id, 'COMPLETION'))")
    private Instant completedFrom;

    @Formula(
            "(select jsonb_build_object('code', p.code, 'name', p.name, 'track', p.track, 'stage', p.stage, 'status', p.status, "
                    + "'district', p.district_of_landing, 'unitInCharge', p.unit_in_charge) from project p where p.id = project_id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private PlannedProject project;

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

    protected PlanEntry() {}

    PlanEntry(UUID projectId, PlanEntryRequest request) {
        this.projectId = projectId;
        describe(request);
    }

    /** Takes over what a client sent whole. */
    void describe(PlanEntryRequest request) {
        year = request.year();
        level = request.level();
        category = request.category();
        plannedInvestment = request.plannedInvestment();
        plannedStart = request.plannedStart();
        plannedCompletion = request.plannedCompletion();
        note = request.note();
        externalIds = request.externalIds();
        sources = request.sources();
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    int year() {
        return year;
    }

    KeyLevel level() {
        return level;
    }

    PlanCategory category() {
        return category;
    }

    Money plannedInvestment() {
        return plannedInvestment;
    }

    PartialDate plannedStart() {
        return plannedStart;
    }

    PartialDate plannedCompletion() {
        return plannedCompletion;
    }

    String note() {
        return note;
    }

    PartialDate started() {
        return started;
    }

    PartialDate completed() {
        return completed;
    }

    PlannedProject project() {
        return project;
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
