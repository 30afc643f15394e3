package city.promotion.events.agenda;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What happens at an event 议程项. */
@Entity
@Table(name = "agenda_item")
class AgendaItem {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

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

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids")
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Source> sources;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected AgendaItem() {}

    AgendaItem(UUID eventId, int position, AgendaItemRequest wanted) {
        this.eventId = eventId;
        this.position = position;
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
