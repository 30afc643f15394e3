package city.promotion.events.agenda;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.events.part.Part;
import city.promotion.events.part.PartOfEvent;
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

/** What happens at an event 议程项. */
@Entity
@Table(name = "agenda_item")
class AgendaItem implements Part {

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
    private PartialDate starts;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate ends;

    @Column(name = "participation_ids")
    private List<UUID> participationIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> works;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected AgendaItem() {}

    AgendaItem(UUID eventId, int position, AgendaItemRequest wanted) {
        part = new PartOfEvent(eventId, position);
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(AgendaItemRequest wanted) {
        var problem = AgendaItemProblem.DATES_CONTRADICT.problem();
        if (wanted.ends() != null && wanted.starts() == null) {
            problem.violation("starts", "start-needed");
        } else if (wanted.ends() != null
                && !wanted.ends().latest().isAfter(wanted.starts().earliest())) {
            problem.violation("ends", "ends-before-start");
        }
        problem.throwIfViolated();
        kind = wanted.kind();
        title = wanted.title();
        description = wanted.description();
        starts = wanted.starts();
        ends = wanted.ends();
        participationIds = wanted.participationIds();
        works = wanted.works();
        part = part.described(wanted.position(), wanted.externalIds(), wanted.sources());
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

    PartialDate starts() {
        return starts;
    }

    PartialDate ends() {
        return ends;
    }

    List<UUID> participationIds() {
        return participationIds;
    }

    List<LocalizedText> works() {
        return works;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
