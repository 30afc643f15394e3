package city.promotion.events.person;

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

/** A person whom the city meets 人员. */
@Entity
@Table(name = "person")
class Person {

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
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

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
        visibility = wanted.visibility();
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

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
