package city.promotion.projects.blocker;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What holds a project up: who must act until when, and how far it is from being gone. */
@Entity
class Blocker {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(name = "project_id", nullable = false, updatable = false)
    private UUID projectId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @Column(nullable = false)
    private String category;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Severity severity;

    /** Made by the database of the severity, for order. */
    @Column(name = "severity_rank", insertable = false, updatable = false)
    private Long severityRank;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BlockerStatus status = BlockerStatus.OPEN;

    /** Made by the database of the status: somebody still has to act. */
    @Column(insertable = false, updatable = false)
    private Boolean outstanding;

    @Column(name = "status_since", nullable = false)
    private LocalDate statusSince;

    @Column(name = "raised_on", nullable = false)
    private LocalDate raisedOn;

    @Column(name = "resolved_on")
    private LocalDate resolvedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    private String district;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "responsible_unit")
    private LocalizedText responsibleUnit;

    /** Made by the database of the unit, for order and groups; empty where there is none. */
    @Column(name = "unit_name", insertable = false, updatable = false)
    private String unitName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "responsible_person")
    private LocalizedText responsiblePerson;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "action_wanted")
    private LocalizedText actionWanted;

    @Column(name = "due_date")
    private LocalDate dueDate;

    /** Made by the database of the due date, for order; far away where there is none. */
    @Column(name = "due_order", insertable = false, updatable = false)
    private LocalDate dueOrder;

    @Enumerated(EnumType.STRING)
    @Column(name = "escalated_to")
    private EscalationLevel escalatedTo;

    @Column(name = "escalated_on")
    private LocalDate escalatedOn;

    @Column(nullable = false, updatable = false)
    private boolean sample;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Source> sources;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Blocker() {}

    Blocker(String code, boolean sample, LocalDate raisedOn, String district, BlockerRequest request) {
        this.code = code;
        this.sample = sample;
        this.raisedOn = raisedOn;
        this.statusSince = raisedOn;
        this.projectId = request.projectId();
        describe(request);
        this.district = district;
    }

    /** Takes over what a client writes; who acts until when, and how far it is, have ways of their own. */
    void describe(BlockerRequest request) {
        title = request.title();
        description = request.description();
        category = request.category();
        severity = request.severity();
        district = request.district();
        actionWanted = request.actionWanted();
        externalIds = request.externalIds();
        sources = request.sources();
        visibility = request.visibility();
    }

    /** Takes one step, or refuses and lists everything that it lacks. */
    void step(BlockerTransitionRequest step, boolean byRaiserOrVerifier, LocalDate today) {
        if (!status.next().contains(step.to())) {
            throw BlockerProblem.STEP_NOT_POSSIBLE
                    .problem(code, status, step.to(), status.next())
                    .with("allowed", status.next());
        }
        var endsOrReopens = step.to() == BlockerStatus.SIGNED_OFF || status == BlockerStatus.SIGNED_OFF;
        if (endsOrReopens && !byRaiserOrVerifier) {
            throw BlockerProblem.SIGN_OFF_NOT_YOURS.problem(code, stamp.createdBy());
        }
        var problem = BlockerProblem.STEP_NOT_MET.problem(code, step.to());
        checkDay(problem, step.on(), today);
        if (step.to() == BlockerStatus.ASSIGNED) {
            checkAssignment(problem, step);
        } else {
            requireAbsent(problem, step);
        }
        if ((step.to() == BlockerStatus.RESOLVED || step.to() == BlockerStatus.OPEN) && step.text() == null) {
            problem.violation("text", "required");
        }
        problem.throwIfViolated();
        enter(step);
    }

    private void checkDay(ProblemException problem, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            problem.violation("on", "in-the-future");
        }
        if (on.isBefore(statusSince)) {
            problem.violation("on", "before-step", status, statusSince);
        }
    }

    private void checkAssignment(ProblemException problem, BlockerTransitionRequest step) {
        if (step.responsibleUnit() == null && responsibleUnit == null) {
            problem.violation("responsibleUnit", "required");
        }
        if (step.actionWanted() == null && actionWanted == null) {
            problem.violation("actionWanted", "required");
        }
        if (step.dueDate() == null && dueDate == null) {
            problem.violation("dueDate", "required");
        }
        if (step.dueDate() != null && dueDate != null && !dueDate.equals(step.dueDate())) {
            problem.violation("dueDate", "due-date-needs-approval", dueDate);
        }
        if (step.dueDate() != null && dueDate == null && step.dueDate().isBefore(step.on())) {
            problem.violation("dueDate", "before-step", step.to(), step.on());
        }
    }

    private static void requireAbsent(ProblemException problem, BlockerTransitionRequest step) {
        if (step.responsibleUnit() != null || step.responsiblePerson() != null) {
            problem.violation("responsibleUnit", "only-to-assign");
        }
        if (step.actionWanted() != null) {
            problem.violation("actionWanted", "only-to-assign");
        }
        if (step.dueDate() != null) {
            problem.violation("dueDate", "only-to-assign");
        }
    }

    private void enter(BlockerTransitionRequest step) {
        status = step.to();
        statusSince = step.on();
        switch (step.to()) {
            case ASSIGNED -> {
                responsibleUnit = step.responsibleUnit() == null ? responsibleUnit : step.responsibleUnit();
                responsiblePerson = step.responsiblePerson() == null ? responsiblePerson : step.responsiblePerson();
                actionWanted = step.actionWanted() == null ? actionWanted : step.actionWanted();
                dueDate = step.dueDate() == null ? dueDate : step.dueDate();
            }
            case RESOLVED -> resolvedOn = step.on();
            case SIGNED_OFF -> closedOn = step.on();
            case OPEN -> {
                resolvedOn = null;
                closedOn = null;
            }
            case IN_PROGRESS -> {}
        }
    }

    /** Another unit or person takes over what is assigned already. */
    void reassign(AssignmentRequest request, LocalDate today) {
        if (status != BlockerStatus.ASSIGNED && status != BlockerStatus.IN_PROGRESS) {
            throw BlockerProblem.NOT_OUTSTANDING.problem(code, status);
        }
        var problem = BlockerProblem.STEP_NOT_MET.problem(code, status);
        checkDay(problem, request.on(), today);
        problem.throwIfViolated();
        responsibleUnit = request.responsibleUnit();
        responsiblePerson = request.responsiblePerson();
    }

    /** Goes up to somebody higher, never down. */
    void escalate(EscalationRequest request, LocalDate today) {
        requireOutstanding();
        if (escalatedTo != null && escalatedTo.compareTo(request.level()) >= 0) {
            throw BlockerProblem.NOT_HIGHER.problem(code, escalatedTo, escalatedOn);
        }
        requireDayWithin("on", request.on(), today);
        escalatedTo = request.level();
        escalatedOn = request.on();
    }

    void requireOutstanding() {
        if (!status.isOutstanding()) {
            throw BlockerProblem.NOT_OUTSTANDING.problem(code, status);
        }
    }

    /** A day in the life of the blocker so far. */
    void requireDayWithin(String field, LocalDate on, LocalDate today) {
        var problem = BlockerProblem.INVALID.problem();
        if (on.isAfter(today)) {
            problem.violation(field, "in-the-future");
        }
        if (on.isBefore(raisedOn)) {
            problem.violation(field, "before-raised", raisedOn);
        }
        problem.throwIfViolated();
    }

    /** Another due date holds, as a verifier approved. */
    void moveDueDate(LocalDate dueDate) {
        this.dueDate = dueDate;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID projectId() {
        return projectId;
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText description() {
        return description;
    }

    String category() {
        return category;
    }

    Severity severity() {
        return severity;
    }

    BlockerStatus status() {
        return status;
    }

    LocalDate statusSince() {
        return statusSince;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    LocalDate resolvedOn() {
        return resolvedOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    String district() {
        return district;
    }

    LocalizedText responsibleUnit() {
        return responsibleUnit;
    }

    LocalizedText responsiblePerson() {
        return responsiblePerson;
    }

    LocalizedText actionWanted() {
        return actionWanted;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    EscalationLevel escalatedTo() {
        return escalatedTo;
    }

    LocalDate escalatedOn() {
        return escalatedOn;
    }

    boolean sample() {
        return sample;
    }

    List<ExternalId> externalIds() {
        return externalIds;
    }

    List<Source> sources() {
        return sources;
    }

    Visibility visibility() {
        return visibility;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
