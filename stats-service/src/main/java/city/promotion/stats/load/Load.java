package city.promotion.stats.load;

import city.promotion.conventions.identifier.ExternalId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Who filled a release, when, and with how many observations. */
@Entity
@Immutable
@Table(name = "observation_load")
class Load {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "release_id", nullable = false)
    private UUID releaseId;

    @Column(nullable = false)
    private int observations;

    /** Null for those of which it was not asked. */
    private Integer unchanged;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds = new ArrayList<>();

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false)
    private String createdBy;

    protected Load() {}

    Load(UUID releaseId, LoadRequest request, Instant at, String by) {
        this.releaseId = releaseId;
        observations = request.observations().size();
        externalIds = request.externalIds() == null ? List.of() : request.externalIds();
        createdAt = at;
        createdBy = by;
    }

    UUID id() {
        return id;
    }

    UUID releaseId() {
        return releaseId;
    }

    int observations() {
        return observations;
    }

    Integer unchanged() {
        return unchanged;
    }

    List<ExternalId> externalIds() {
        return externalIds;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }
}
