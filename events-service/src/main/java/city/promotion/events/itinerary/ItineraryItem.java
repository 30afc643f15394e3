package city.promotion.events.itinerary;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.events.part.Part;
import city.promotion.events.part.PartOfEvent;
import city.promotion.events.place.Place;
import city.promotion.events.reference.Named;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A visit, round table or inspection on the way 行程项. */
@Entity
@Table(name = "itinerary_item")
class ItineraryItem implements Part {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Embedded
    private PartOfEvent part;

    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "host_person_ids")
    private List<UUID> hostPersonIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private Place place;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate starts;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    /** What the organisation is called, read with the row so that lists need no second look. */
    @Formula(
            "(select jsonb_build_object('names', n.names, 'visibility', n.visibility) from organisation n where n.id = organisation_id)")
    @JdbcTypeCode(SqlTypes.JSON)
    private Named organisation;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected ItineraryItem() {}

    ItineraryItem(UUID eventId, int position, ItineraryItemRequest wanted) {
        part = new PartOfEvent(eventId, position);
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(ItineraryItemRequest wanted) {
        if (wanted.title() == null && wanted.organisationId() == null && wanted.place() == null) {
            throw ItineraryItemProblem.LEADS_NOWHERE.problem().violation("title", "title-organisation-or-place");
        }
        kind = wanted.kind();
        title = wanted.title();
        organisationId = wanted.organisationId();
        hostPersonIds = wanted.hostPersonIds();
        place = wanted.place();
        starts = wanted.starts();
        description = wanted.description();
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

    UUID organisationId() {
        return organisationId;
    }

    Named organisation() {
        return organisation;
    }

    List<UUID> hostPersonIds() {
        return hostPersonIds;
    }

    Place place() {
        return place;
    }

    PartialDate starts() {
        return starts;
    }

    LocalizedText description() {
        return description;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
