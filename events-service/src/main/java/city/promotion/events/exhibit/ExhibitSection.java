package city.promotion.events.exhibit;

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

/** A section of an exhibition 展区. */
@Entity
@Table(name = "exhibit_section")
class ExhibitSection implements Part {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    private PartOfEvent part;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @Column(name = "lead_person_ids")
    private List<UUID> leadPersonIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> works;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected ExhibitSection() {}

    ExhibitSection(UUID eventId, int position, ExhibitSectionRequest wanted) {
        part = new PartOfEvent(eventId, position);
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(ExhibitSectionRequest wanted) {
        title = wanted.title();
        description = wanted.description();
        leadPersonIds = wanted.leadPersonIds();
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

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
