package city.promotion.events.organisation;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.events.duplicate.Joined;
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

/** A company, authority or association 机构. */
@Entity
@Table(name = "organisation")
class Organisation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> aliases;

    private String kind;

    private String ownership;

    private String country;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText city;

    private String website;

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

    protected Organisation() {}

    Organisation(String code, OrganisationRequest wanted) {
        this.code = code;
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(OrganisationRequest wanted) {
        names = wanted.names();
        aliases = wanted.aliases();
        kind = wanted.kind();
        ownership = wanted.ownership();
        country = wanted.country();
        city = wanted.city();
        website = wanted.website();
        externalIds = wanted.externalIds();
        sources = wanted.sources();
        visibility = wanted.visibility();
    }

    /** Becomes the one record of what was recorded as two: its own facts stay, gaps are filled, names and evidence are joined. */
    void takeOver(Organisation duplicate) {
        var joined = Joined.of(names, aliases, duplicate.names, duplicate.aliases);
        names = joined.names();
        aliases = joined.aliases();
        ownership = ownership == null ? duplicate.ownership : ownership;
        country = country == null ? duplicate.country : country;
        city = city == null ? duplicate.city : city;
        website = website == null ? duplicate.website : website;
        externalIds = Joined.lists(externalIds, duplicate.externalIds);
        sources = Joined.lists(sources, duplicate.sources);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    LocalizedText names() {
        return names;
    }

    List<LocalizedText> aliases() {
        return aliases;
    }

    String kind() {
        return kind;
    }

    String ownership() {
        return ownership;
    }

    String country() {
        return country;
    }

    LocalizedText city() {
        return city;
    }

    String website() {
        return website;
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
