package city.promotion.events.event;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.problem.ProblemException;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** An event 活动, from the first draft to the review. */
@Entity
@Table(name = "event")
class Event {

    private static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String type;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    @Column(name = "status_reason")
    private String statusReason;

    @Column(name = "status_since")
    private LocalDate statusSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText summary;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "parent_id")
    private UUID parentId;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate starts;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate ends;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "earlier_dates")
    private List<EarlierDates> earlierDates;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Place> places;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Completeness> completeness;

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

    protected Event() {}

    Event(String code, LocalDate today, EventRequest wanted) {
        this.code = code;
        status = EventStatus.DRAFT;
        statusSince = today;
        earlierDates = List.of();
        describe(wanted);
    }

    /** Takes over what a client sent whole; the status changes by {@link #move} only. */
    void describe(EventRequest wanted) {
        if ((status == EventStatus.HELD || status == EventStatus.REVIEWED)
                && wanted.sources().isEmpty()) {
            throw EventProblem.SOURCE_NEEDED.problem(status).violation("sources", "source-needed");
        }
        schedule(wanted.starts(), wanted.ends(), EventProblem.DATES_CONTRADICT.problem(), "starts", "ends");
        type = wanted.type();
        title = wanted.title();
        theme = wanted.theme();
        summary = wanted.summary();
        campaignId = wanted.campaignId();
        parentId = wanted.parentId();
        places = wanted.places();
        completeness = wanted.completeness();
        externalIds = wanted.externalIds();
        sources = wanted.sources();
        visibility = wanted.visibility();
    }

    /** Takes a step to another status, or says everything that stands in its way. */
    void move(TransitionRequest step, Instant now, LocalDate today) {
        if (step.to() == status && step.to() != EventStatus.POSTPONED) {
            return; // A repeated request finds its work done.
        }
        if (!status.next().contains(step.to())) {
            var possible = status.next().stream().map(EventStatus::name).collect(Collectors.joining(", "));
            throw EventProblem.TRANSITION_NOT_ALLOWED.problem(status, step.to(), possible.isEmpty() ? "–" : possible);
        }
        requireReady(step, now, today);
        if (step.to() == EventStatus.POSTPONED) {
            postpone(step);
        }
        status = step.to();
        statusReason = step.reason();
        statusSince = step.effectiveDate() == null ? today : step.effectiveDate();
    }

    private void requireReady(TransitionRequest step, Instant now, LocalDate today) {
        var problem = EventProblem.TRANSITION_INCOMPLETE.problem(step.to());
        if (step.to() == EventStatus.CANCELLED
                && (step.reason() == null || step.reason().isBlank())) {
            problem.violation("reason", "reason-needed");
        }
        if (step.to() == EventStatus.HELD && sources.isEmpty()) {
            problem.violation("sources", "source-needed");
        }
        if ((step.to() == EventStatus.HELD || step.to() == EventStatus.IN_PROGRESS)
                && startsAt != null
                && startsAt.isAfter(now)) {
            problem.violation("starts", "not-yet-begun");
        }
        if ((step.to() == EventStatus.APPROVED || step.to() == EventStatus.IN_PROGRESS) && starts == null) {
            problem.violation("starts", "date-needed");
        }
        if (step.effectiveDate() != null && step.effectiveDate().isAfter(today)) {
            problem.violation("effectiveDate", "not-yet-begun");
        }
        if (step.to() != EventStatus.POSTPONED && step.newStarts() != null) {
            problem.violation("newStarts", "only-postponed");
        }
        if (step.to() != EventStatus.POSTPONED && step.newEnds() != null) {
            problem.violation("newEnds", "only-postponed");
        }
        problem.throwIfViolated();
    }

    /** The dates given up are kept beside the new ones, which may still be open. */
    private void postpone(TransitionRequest step) {
        if (starts != null) {
            var kept = new ArrayList<>(earlierDates);
            kept.add(new EarlierDates(starts, ends));
            earlierDates = kept;
        }
        schedule(step.newStarts(), step.newEnds(), EventProblem.DATES_CONTRADICT.problem(), "newStarts", "newEnds");
    }

    private void schedule(
            PartialDate begin, PartialDate end, ProblemException problem, String beginField, String endField) {
        if (begin == null && end != null) {
            problem.violation(beginField, "start-needed");
        } else if (end != null && !end.latest().isAfter(begin.earliest())) {
            problem.violation(endField, "ends-before-start");
        }
        problem.throwIfViolated();
        starts = begin;
        ends = end;
        startsAt = begin == null ? null : begin.earliest();
        endsAt = begin == null ? null : (end == null ? begin : end).latest();
        orderedAt = begin == null ? UNDATED : startsAt;
    }

    EventDates dates() {
        return new EventDates(starts, ends);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String type() {
        return type;
    }

    EventStatus status() {
        return status;
    }

    String statusReason() {
        return statusReason;
    }

    LocalDate statusSince() {
        return statusSince;
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText theme() {
        return theme;
    }

    LocalizedText summary() {
        return summary;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID parentId() {
        return parentId;
    }

    PartialDate starts() {
        return starts;
    }

    PartialDate ends() {
        return ends;
    }

    List<EarlierDates> earlierDates() {
        return earlierDates;
    }

    List<Place> places() {
        return places;
    }

    List<Completeness> completeness() {
        return completeness;
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
