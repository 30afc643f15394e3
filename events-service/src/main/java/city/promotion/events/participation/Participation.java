package city.promotion.events.participation;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.events.part.Part;
import city.promotion.events.part.PartOfEvent;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Who took part, as what 参加记录. */
@Entity
@Table(name = "participation")
class Participation implements Part {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    private PartOfEvent part;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private String role;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @Enumerated(EnumType.STRING)
    private ParticipationMode mode;

    @Enumerated(EnumType.STRING)
    private Attendance attendance;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "attendance_at")
    private Instant attendanceAt;

    /** What the person is called, read with the row so that lists need no second look. */
    @Formula(
            "(select jsonb_build_object('names', n.names, 'visibility', n.visibility) from person n where n.id = person_id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private Named person;

    /** What the organisation is called, read with the row so that lists need no second look. */
    @Formula(
            "(select jsonb_build_object('names', n.names, 'visibility', n.visibility) from organisation n where n.id = organisation_id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private Named organisation;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Participation() {}

    Participation(UUID eventId, int position, ParticipationRequest wanted, Instant now) {
        part = new PartOfEvent(eventId, position);
        describe(wanted, now);
    }

    /** Takes over what a client sent whole. */
    void describe(ParticipationRequest wanted, Instant now) {
        if (wanted.personId() == null && wanted.organisationId() == null) {
            throw ParticipationProblem.NOBODY_NAMED.problem().violation("personId", "person-or-organisation");
        }
        personId = wanted.personId();
        organisationId = wanted.organisationId();
        role = wanted.role();
        title = wanted.title();
        mode = wanted.mode();
        note(wanted.attendance(), now);
        part = part.described(wanted.position(), wanted.externalIds(), wanted.sources());
    }

    /** Notes an invitation, an answer or an attendance with its time; nothing said leaves it as it is. */
    private void note(Attendance wanted, Instant now) {
        if (wanted == null || wanted == attendance) {
            return;
        }
        if (attendance != null && !attendance.next().contains(wanted)) {
            throw ParticipationProblem.NOT_NEXT
                    .problem(attendance, wanted)
                    .violation(
                            "attendance",
                            "attendance-next",
                            attendance,
                            attendance.next().stream()
                                    .sorted()
                                    .map(Attendance::name)
                                    .collect(Collectors.joining(", ")));
        }
        switch (wanted) {
            case INVITED -> invitedAt = now;
            case CONFIRMED, DECLINED -> answeredAt = now;
            default -> attendanceAt = now;
        }
        attendance = wanted;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public PartOfEvent part() {
        return part;
    }

    UUID personId() {
        return personId;
    }

    UUID organisationId() {
        return organisationId;
    }

    Named person() {
        return person;
    }

    Named organisation() {
        return organisation;
    }

    String role() {
        return role;
    }

    LocalizedText title() {
        return title;
    }

    ParticipationMode mode() {
        return mode;
    }

    Attendance attendance() {
        return attendance;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant attendanceAt() {
        return attendanceAt;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
