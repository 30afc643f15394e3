package city.promotion.stats.release;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Figures that leave the house together: changed freely as a draft, never once published. */
@Entity
@Table(name = "release")
class Release {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(name = "dataset_id", nullable = false, updatable = false)
    private String datasetId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReleaseKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText title;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "withdrawal_reason")
    private LocalizedText withdrawalReason;

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

    protected Release() {}

    Release(String code, ReleaseRequest request) {
        this.code = code;
        datasetId = request.datasetId();
        fill(request);
    }

    /** Takes over what was written anew; only a draft can be changed. */
    void change(ReleaseRequest request) {
        requireDraft();
        fill(request);
    }

    /** Settles the figures from {@code at} on, for good. */
    void publish(Instant at, String by) {
        requireDraft();
        publishedAt = at;
        publishedBy = by;
    }

    /** Makes it the draft that it was; nobody has seen it, since its embargo has not ended at {@code now}. */
    void recall(Instant now) {
        if (publishedAt == null || !publishedAt.isAfter(now)) {
            throw ReleaseProblem.NOT_SCHEDULED.problem(code);
        }
        publishedAt = null;
        publishedBy = null;
    }

    /** Takes back what it said, from {@code at} on. */
    void withdraw(Instant at, String by, LocalizedText reason) {
        if (publishedAt == null || !publishedAt.isBefore(at)) {
            throw ReleaseProblem.NOT_OUT.problem(code);
        }
        withdrawnAt = at;
        withdrawnBy = by;
        withdrawalReason = reason;
    }

    /** Whether everybody whom it is for may know of it. */
    boolean isOut(Instant now) {
        return publishedAt != null && !publishedAt.isAfter(now);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    void requireDraft() {
        if (isPublished()) {
            throw ReleaseProblem.NOT_A_DRAFT.problem(code);
        }
    }

    ReleaseStatus status(Instant now) {
        if (publishedAt == null) {
            return ReleaseStatus.DRAFT;
        }
        if (withdrawnAt != null) {
            return ReleaseStatus.WITHDRAWN;
        }
        return publishedAt.isAfter(now) ? ReleaseStatus.SCHEDULED : ReleaseStatus.PUBLISHED;
    }

    private void fill(ReleaseRequest request) {
        kind = request.kind();
        title = request.title();
        embargoUntil =
                request.embargoUntil() == null ? null : request.embargoUntil().truncatedTo(ChronoUnit.MILLIS);
        externalIds = request.externalIds() == null ? List.of() : request.externalIds();
        sources = request.sources() == null ? List.of() : request.sources();
        visibility = request.visibility() == null ? Visibility.INTERNAL : request.visibility();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
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

    Instant embargoUntil() {
        return embargoUntil;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String publishedBy() {
        return publishedBy;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    LocalizedText withdrawalReason() {
        return withdrawalReason;
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
