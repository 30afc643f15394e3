package city.promotion.projects.annualtarget;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.quantity.Quantity;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a district or a unit is to reach in a year. */
@Entity
class Target {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String district;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText unit;

    @Column(nullable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Measure measure;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Quantity value;

    @Column(nullable = false, updatable = false)
    private boolean sample;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Source> sources;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Target() {}

    Target(TargetRequest request) {
        sample = Boolean.TRUE.equals(request.sample());
        describe(request);
    }

    void describe(TargetRequest request) {
        district = request.district();
        unit = request.unit();
        year = request.year();
        measure = request.measure();
        value = request.value();
        externalIds = request.externalIds();
        sources = request.sources();
        visibility = request.visibility();
    }

    UUID id() {
        return id;
    }

    String district() {
        return district;
    }

    LocalizedText unit() {
        return unit;
    }

    int year() {
        return year;
    }

    Measure measure() {
        return measure;
    }

    Quantity value() {
        return value;
    }

    boolean sample() {
        return sample;
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
