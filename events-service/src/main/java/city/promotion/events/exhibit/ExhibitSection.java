package city.promotion.events.exhibit;

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

/** A section of an exhibition 展区. */
@Entity
@Table(name = "exhibit_section")
class ExhibitSection {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @Column(name = "lead_person_ids")
    private List<UUID> leadPersonIds;

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

    protected ExhibitSection() {}

    ExhibitSection(UUID eventId, int position, ExhibitSectionRequest wanted) {
        this.eventId = eventId;
        this.position = position;
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(ExhibitSectionRequest wanted) {
        title = wanted.title();
        description = wanted.description();
        leadPersonIds = wanted.leadPersonIds();
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

    LocalizedText title() {
        return title;
    }

    LocalizedText description() {
        return description;
    }

    List<UUID> leadPersonIds() {
        return leadPersonIds;
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
