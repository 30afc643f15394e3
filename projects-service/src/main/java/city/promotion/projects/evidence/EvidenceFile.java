package city.promotion.projects.evidence;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A document: what it is and proves, and where its bytes lie. The bytes never change. */
@Entity
@Table(name = "evidence_file")
class EvidenceFile {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "project_id", nullable = false, updatable = false)
    private UUID projectId;

    @Column(name = "storage_key", nullable = false, updatable = false)
    private String storageKey;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName;

    @Column(name = "media_type", nullable = false, updatable = false)
    private String mediaType;

    @Column(nullable = false, updatable = false)
    private long bytes;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Column(nullable = false)
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by")
    private String removedBy;

    @Column(nullable = false, updatable = false)
    private boolean sample;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "external_ids", nullable = false)
    private List<ExternalId> externalIds = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Source> sources = List.of();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected EvidenceFile() {}

    EvidenceFile(UUID projectId, boolean sample, String storageKey, Upload upload) {
        this.projectId = projectId;
        this.sample = sample;
        this.storageKey = storageKey;
        fileName = upload.name().text();
        mediaType = upload.type().mediaType();
        bytes = upload.content().length;
        sha256 = S3Signature.sha256(upload.content());
        kind = upload.kind();
        number = upload.number();
        issuedOn = upload.issuedOn();
        externalIds = upload.externalIds();
        visibility = upload.visibility();
    }

    /** Says anew what the document is; its bytes stay. */
    void describe(EvidenceRequest request) {
        requirePresent();
        kind = request.kind();
        title = request.title();
        number = request.number();
        issuedOn = request.issuedOn();
        externalIds = request.externalIds();
        sources = request.sources();
        visibility = request.visibility();
    }

    /** Gives up the bytes; that there was such a document stays known. */
    void remove(String by, Instant now) {
        requirePresent();
        removedAt = now;
        removedBy = by;
    }

    void requirePresent() {
        if (removedAt != null) {
            throw EvidenceProblem.REMOVED.problem(fileName, removedBy);
        }
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    String storageKey() {
        return storageKey;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    String kind() {
        return kind;
    }

    LocalizedText title() {
        return title;
    }

    String number() {
        return number;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    Instant removedAt() {
        return removedAt;
    }

    String removedBy() {
        return removedBy;
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
