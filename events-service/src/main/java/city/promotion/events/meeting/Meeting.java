package city.promotion.events.meeting;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.place.Place;
import city.promotion.events.project.ProjectOnFile;
import city.promotion.events.reference.Named;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A meeting 会谈, which may belong to an event and to projects at once. */
@Entity
@Table(name = "meeting")
class Meeting {

    private static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String kind;

    @Column(name = "event_id")
    private UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText summary;

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
    private Place place;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MeetingParticipant> participants;

    @Column(name = "organisation_ids")
    private List<UUID> organisationIds;

    @Column(name = "project_ids")
    private List<UUID> projectIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> results;

    @Formula("meeting_people(participants)")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, Named> people;

    @Formula("meeting_organisations(participants, organisation_ids)")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, Named> organisations;

    @Formula(ProjectOnFile.BY_ID)
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, ProjectOnFile> projects;

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

    protected Meeting() {}

    Meeting(String code, MeetingRequest wanted) {
        this.code = code;
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(MeetingRequest wanted) {
        schedule(wanted.starts(), wanted.ends());
        requireClear(wanted);
        kind = wanted.kind();
        eventId = wanted.eventId();
        title = wanted.title();
        summary = wanted.summary();
        place = wanted.place();
        participants = wanted.participants();
        organisationIds = wanted.organisationIds();
        projectIds = wanted.projectIds();
        results = wanted.results();
        externalIds = wanted.externalIds();
        sources = wanted.sources();
        visibility = wanted.visibility();
    }

    private void schedule(PartialDate begin, PartialDate end) {
        var problem = MeetingProblem.DATES_CONTRADICT.problem();
        if (begin == null && end != null) {
            problem.violation("starts", "start-needed");
        } else if (end != null && !end.latest().isAfter(begin.earliest())) {
            problem.violation("ends", "ends-before-start");
        }
        problem.throwIfViolated();
        starts = begin;
        ends = end;
        startsAt = begin == null ? null : begin.earliest();
        endsAt = begin == null ? null : (end == null ? begin : end).latest();
        orderedAt = begin == null ? UNDATED : startsAt;
    }

    private static void requireClear(MeetingRequest wanted) {
        var problem = MeetingProblem.NOT_CLEAR_WHO.problem();
        var organisationsSeen = new HashSet<UUID>();
        var projectsSeen = new HashSet<UUID>();
        for (int i = 0; i < wanted.participants().size(); i++) {
            var participant = wanted.participants().get(i);
            if (participant.personId() == null && participant.organisationId() == null) {
                problem.violation("participants[" + i + "].personId", "person-or-organisation");
            }
        }
        for (int i = 0; i < wanted.organisationIds().size(); i++) {
            if (!organisationsSeen.add(wanted.organisationIds().get(i))) {
                problem.violation("organisationIds[" + i + "]", "twice");
            }
        }
        for (int i = 0; i < wanted.projectIds().size(); i++) {
            if (!projectsSeen.add(wanted.projectIds().get(i))) {
                problem.violation("projects[" + i + "].projectId", "twice");
            }
        }
        problem.throwIfViolated();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String kind() {
        return kind;
    }

    UUID eventId() {
        return eventId;
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText summary() {
        return summary;
    }

    PartialDate starts() {
        return starts;
    }

    PartialDate ends() {
        return ends;
    }

    Place place() {
        return place;
    }

    List<MeetingParticipant> participants() {
        return participants;
    }

    List<UUID> organisationIds() {
        return organisationIds;
    }

    List<UUID> projectIds() {
        return projectIds;
    }

    List<LocalizedText> results() {
        return results;
    }

    /** The people it names, by id. */
    Map<UUID, Named> people() {
        return people;
    }

    /** The organisations it names, by id. */
    Map<UUID, Named> organisations() {
        return organisations;
    }

    /** What is known of its projects, by id. */
    Map<UUID, ProjectOnFile> projects() {
        return projects;
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
