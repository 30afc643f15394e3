package city.promotion.events.person;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

/** A person whom the city meets 人员. */
@Entity
@Table(name = "person")
class Person {

    /** What is shown in the place of a name that was erased. */
    private static final LocalizedText ERASED =
            new LocalizedText(Map.of("zh-Hans", "已删除的人员", "ja", "削除された人物", "en", "Erased person"));

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> aliases;

    private String country;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Position> positions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids")
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Source> sources;

    @Enumerated(EnumType.STRING)
    @Column(name = "wanted_visibility")
    private Visibility wantedVisibility;

    /** Who may read the record: what was wanted, as far as consent and published sources allow it; computed by the database. */
    @Enumerated(EnumType.STRING)
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(insertable = false, updatable = false)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    @JdbcTypeCode(SqlTypes.JSON)
    private Consent consent;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Person() {}

    Person(String code, PersonRequest wanted) {
        this.code = code;
        describe(wanted);
    }

    /** Takes over what a client sent whole. */
    void describe(PersonRequest wanted) {
        requireOrder(wanted.positions());
        names = wanted.names();
        aliases = wanted.aliases();
        country = wanted.country();
        positions = wanted.positions();
        externalIds = wanted.externalIds();
        sources = wanted.sources();
        wantedVisibility = wanted.visibility();
        consent = wanted.consent();
    }

    /** Becomes the one record of what was recorded as two. */
    void takeOver(Person duplicate) {
        var joined = Joined.of(names, aliases, duplicate.names, duplicate.aliases);
        names = joined.names();
        aliases = joined.aliases();
        country = country == null ? duplicate.country : country;
        positions = Joined.lists(positions, duplicate.positions);
        externalIds = Joined.lists(externalIds, duplicate.externalIds);
        sources = Joined.lists(sources, duplicate.sources);
        consent = consent.and(duplicate.consent);
    }

    /** Leaves nothing but an id and a code for the records that name the person. */
    void erase(Instant now) {
        names = ERASED;
        aliases = List.of();
        country = null;
        positions = List.of();
        externalIds = List.of();
        sources = List.of();
        consent = new Consent(ConsentStatus.WITHHELD, null, null);
        erasedAt = now;
    }

    /** Refuses what only a person who is still known can have done to the record. */
    void requireKnown() {
        if (erasedAt != null) {
            throw PersonProblem.ERASED.problem(code);
        }
    }

    private static void requireOrder(List<Position> positions) {
        var problem = PersonProblem.PERIOD_REVERSED.problem();
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i).reversed()) {
                problem.violation("positions[" + i + "].to", "ends-before-start");
            }
        }
        problem.throwIfViolated();
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

    String country() {
        return country;
    }

    List<Position> positions() {
        return positions;
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

    Consent consent() {
        return consent;
    }

    Instant erasedAt() {
        return erasedAt;
    }

    Visibility wantedVisibility() {
        return wantedVisibility;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
