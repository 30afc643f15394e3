package city.promotion.events.participation;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Who took part, as what 参加记录. */
@Entity
@Table(name = "participation")
class Participation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private String role;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @Enumerated(EnumType.STRING)
    private ParticipationMode mode;

    private int position;

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

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids")
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Source> sources;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Participation() {}

    Participation(UUID eventId, int position, ParticipationRequest wanted) {
        this.eventId = eventId;
        this.position = position;
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(ParticipationRequest wanted) {
        if (wanted.personId() == null && wanted.organisationId() == null) {
            throw ParticipationProblem.NOBODY_NAMED.problem().violation("personId", "person-or-organisation");
        }
        personId = wanted.personId();
        organisationId = wanted.organisationId();
        role = wanted.role();
        title = wanted.title();
        mode = wanted.mode();
        externalIds = wanted.externalIds();
        sources = wanted.sources();
        position = wanted.position() == null ? position : wanted.position();
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
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

    int position() {
        return position;
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
