package city.promotion.events.followup;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.reference.Named;
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
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Something to be done after an event or meeting 跟进事项, until it is done. */
@Entity
@Table(name = "follow_up")
class FollowUp {

    private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "outcome_id")
    private UUID outcomeId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText action;

    @Column(name = "owner_person_id")
    private UUID ownerPersonId;

    @Column(name = "owner_organisation_id")
    private UUID ownerOrganisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "owner_name")
    private LocalizedText ownerName;

    /** What the person is called, read with the row so that lists need no second look. */
    @Formula(
            "(select jsonb_build_object('names', n.names, 'visibility', n.visibility) from person n where n.id = owner_person_id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private Named ownerPerson;

    /** What the unit is called, read with the row so that lists need no second look. */
    @Formula(
            "(select jsonb_build_object('names', n.names, 'visibility', n.visibility) from organisation n where n.id = owner_organisation_id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private Named ownerOrganisation;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "ordered_on")
    private LocalDate orderedOn;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus status;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "done_by")
    private String doneBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText result;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids")
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Source> sources;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected FollowUp() {}

    FollowUp(String code, FollowUpRequest wanted, UUID ofOutcome) {
        this.code = code;
        status = FollowUpStatus.OPEN;
        describe(wanted, ofOutcome);
    }

    /**
     * Takes over what a client sent whole; whether it is done changes by {@link #complete} and {@link #reopen} only.
     *
     * @param ofOutcome the event that the outcome belongs to, or null without an outcome
     */
    void describe(FollowUpRequest wanted, UUID ofOutcome) {
        requireComplete(wanted, ofOutcome);
        eventId = wanted.eventId() == null ? ofOutcome : wanted.eventId();
        meetingId = wanted.meetingId();
        outcomeId = wanted.outcomeId();
        action = wanted.action();
        ownerPersonId = wanted.ownerPersonId();
        ownerOrganisationId = wanted.ownerOrganisationId();
        ownerName = wanted.ownerName();
        dueOn = wanted.dueOn();
        orderedOn = dueOn == null ? UNDATED : dueOn;
        externalIds = wanted.externalIds();
        sources = wanted.sources();
        visibility = wanted.visibility();
    }

    private static void requireComplete(FollowUpRequest wanted, UUID ofOutcome) {
        var problem = FollowUpProblem.INCOMPLETE.problem();
        if (wanted.eventId() == null && wanted.meetingId() == null && wanted.outcomeId() == null) {
            problem.violation("eventId", "event-meeting-or-outcome");
        }
        if (wanted.ownerPersonId() == null && wanted.ownerOrganisationId() == null && wanted.ownerName() == null) {
            problem.violation("ownerPersonId", "owner-needed");
        }
        if (ofOutcome != null && wanted.eventId() != null && !ofOutcome.equals(wanted.eventId())) {
            problem.violation("outcomeId", "of-another-event", ofOutcome);
        }
        problem.throwIfViolated();
    }

    /** Says that it was done, by the caller and today unless the request says otherwise. */
    void complete(CompletionRequest done, String caller, LocalDate today) {
        if (status == FollowUpStatus.DONE) {
            throw FollowUpProblem.ALREADY_DONE.problem(doneOn, doneBy);
        }
        if (done.doneOn() != null && done.doneOn().isAfter(today)) {
            throw FollowUpProblem.DONE_IN_FUTURE.problem(today).violation("doneOn", "in-future");
        }
        status = FollowUpStatus.DONE;
        doneOn = done.doneOn() == null ? today : done.doneOn();
        doneBy = done.doneBy() == null ? caller : done.doneBy();
        result = done.result();
    }

    /** Takes the completion back; what it said stays readable in the history. */
    void reopen() {
        if (status == FollowUpStatus.OPEN) {
            throw FollowUpProblem.NOT_DONE.problem();
        }
        status = FollowUpStatus.OPEN;
        doneOn = null;
        doneBy = null;
        result = null;
    }

    /** Whether it should have been done before that day and is not. */
    boolean isOverdue(LocalDate today) {
        return status == FollowUpStatus.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    /** How it was done; null while it is open. */
    Completion completion() {
        return status == FollowUpStatus.DONE ? new Completion(doneOn, doneBy, result) : null;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID eventId() {
        return eventId;
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID outcomeId() {
        return outcomeId;
    }

    LocalizedText action() {
        return action;
    }

    UUID ownerPersonId() {
        return ownerPersonId;
    }

    UUID ownerOrganisationId() {
        return ownerOrganisationId;
    }

    LocalizedText ownerName() {
        return ownerName;
    }

    Named ownerPerson() {
        return ownerPerson;
    }

    Named ownerOrganisation() {
        return ownerOrganisation;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    FollowUpStatus status() {
        return status;
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
