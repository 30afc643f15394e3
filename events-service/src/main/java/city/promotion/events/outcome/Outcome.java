package city.promotion.events.outcome;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.events.part.Part;
import city.promotion.events.part.PartOfEvent;
import city.promotion.events.project.IdentifiedProjects;
import city.promotion.events.reference.Named;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What came of an event 成果. */
@Entity
@Table(name = "outcome")
class Outcome implements Part {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    private PartOfEvent part;

    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "announced_count")
    private Quantity announcedCount;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> fields;

    @Column(name = "fields_complete")
    private Boolean fieldsComplete;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> points;

    @Column(name = "organisation_id")
    private UUID organisationId;

    /** What the organisation is called, read with the row so that lists need no second look. */
    @Formula(
            "(select jsonb_build_object('names', n.names, 'visibility', n.visibility) from organisation n where n.id = organisation_id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private Named organisation;

    @Formula(IdentifiedProjects.OF_OUTCOME)
    @JdbcTypeCode(SqlTypes.JSON)
    private IdentifiedProjects.Known identified;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Outcome() {}

    Outcome(UUID eventId, int position, OutcomeRequest wanted) {
        part = new PartOfEvent(eventId, position);
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(OutcomeRequest wanted) {
        requireCount(wanted.announcedCount());
        kind = wanted.kind();
        title = wanted.title();
        description = wanted.description();
        announcedCount = wanted.announcedCount();
        fields = wanted.fields();
        fieldsComplete = wanted.fieldsComplete();
        points = wanted.points();
        organisationId = wanted.organisationId();
        part = part.described(wanted.position(), wanted.externalIds(), wanted.sources());
    }

    private static void requireCount(Quantity count) {
        if (count == null) {
            return;
        }
        var problem = OutcomeProblem.COUNT_NEEDED.problem();
        if (!count.unit().equals("1")) {
            problem.violation("announcedCount.unit", "count-unit");
        }
        if (count.decimals() > 0 || count.printed().signum() < 0) {
            problem.violation("announcedCount.value", "whole-count");
        }
        problem.throwIfViolated();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public PartOfEvent part() {
        return part;
    }

    String kind() {
        return kind;
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText description() {
        return description;
    }

    Quantity announcedCount() {
        return announcedCount;
    }

    List<String> fields() {
        return fields;
    }

    Boolean fieldsComplete() {
        return fieldsComplete;
    }

    List<LocalizedText> points() {
        return points;
    }

    UUID organisationId() {
        return organisationId;
    }

    Named organisation() {
        return organisation;
    }

    /** The projects on file that came from a signing; null for an outcome of another kind. */
    IdentifiedProjects identified(Set<Visibility> visible) {
        return kind.equals("SIGNING_BATCH") ? identified.shownTo(visible, announcedCount) : null;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
