package city.promotion.events.relationship;

import city.promotion.conventions.date.PartialDate;
import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A tie between the city and another 城市关系. */
@Entity
@Table(name = "city_relationship")
class CityRelationship {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartnerCity partner;

    @JdbcTypeCode(SqlTypes.JSON)
    private PartialDate since;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

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

    protected CityRelationship() {}

    CityRelationship(String code, CityRelationshipRequest wanted) {
        this.code = code;
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(CityRelationshipRequest wanted) {
        kind = wanted.kind();
        title = wanted.title();
        partner = wanted.partner();
        since = wanted.since();
        description = wanted.description();
        externalIds = wanted.externalIds();
        sources = wanted.sources();
        visibility = wanted.visibility();
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

    LocalizedText title() {
        return title;
    }

    PartnerCity partner() {
        return partner;
    }

    PartialDate since() {
        return since;
    }

    LocalizedText description() {
        return description;
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
