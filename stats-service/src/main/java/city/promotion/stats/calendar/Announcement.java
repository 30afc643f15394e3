package city.promotion.stats.calendar;

import city.promotion.conventions.identifier.ExternalId;
import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import city.promotion.conventions.source.Source;
import city.promotion.stats.release.ReleaseKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A moment at which figures are to come. */
@Entity
@Table(name = "announcement")
class Announcement {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "dataset_id", nullable = false)
    private String datasetId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReleaseKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText title;

    private String period;

    @Column(name = "planned_for", nullable = false)
    private Instant plannedFor;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Source> sources = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Announcement() {}

    Announcement(AnnouncementRequest request) {
        change(request);
    }

    /** Takes over what was written anew. */
    void change(AnnouncementRequest request) {
        datasetId = request.datasetId();
        kind = request.kind();
        title = request.title();
        period = request.period();
        plannedFor = request.plannedFor().truncatedTo(ChronoUnit.MILLIS);
        externalIds = request.externalIds() == null ? List.of() : request.externalIds();
        sources = request.sources() == null ? List.of() : request.sources();
        visibility = request.visibility() == null ? Visibility.INTERNAL : request.visibility();
    }

    UUID id() {
        return id;
    }

    String datasetId() {
        return datasetId;
    }

    ReleaseKind kind() {
        return kind;
    }

    LocalizedText title() {
        return title;
    }

    String period() {
        return period;
    }

    Instant plannedFor() {
        return plannedFor;
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
