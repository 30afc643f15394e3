package city.promotion.conventions.apikey;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A key of somebody's system for this one service. While it is rotated two secrets open it. */
@Entity
@Table(name = "api_key")
class ApiKey {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String holder;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private LocalizedText purpose;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private KeyRole role;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private KeyAccess access;

    /** Null for the whole city. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<String> districts;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(name = "secret_since", nullable = false)
    private Instant secretSince;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "previous_ends_at")
    private Instant previousEndsAt;

    @Column(name = "previous_used_at")
    private Instant previousUsedAt;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected ApiKey() {}

    ApiKey(ApiKeyRequest wanted, KeySecret secret, Instant now) {
        holder = wanted.holder();
        purpose = wanted.purpose();
        role = wanted.role();
        access = wanted.access();
        districts = wanted.districts();
        expiresAt = wanted.expiresAt();
        secretHash = secret.hash();
        secretSince = now;
    }

    /** Takes a new secret; the one before it opens until the overlap is over, but never longer than it would have. */
    void rotate(KeySecret secret, Instant newExpiry, Instant overlapEnds, Instant now) {
        var previousEnds = overlapEnds.isBefore(expiresAt) ? overlapEnds : expiresAt;
        var overlaps = previousEnds.isAfter(now);
        previousHash = overlaps ? secretHash : null;
        previousEndsAt = overlaps ? previousEnds : null;
        previousUsedAt = overlaps ? lastUsedAt : null;
        secretHash = secret.hash();
        secretSince = now;
        lastUsedAt = null;
        expiresAt = newExpiry;
    }

    UUID id() {
        return id;
    }

    String holder() {
        return holder;
    }

    LocalizedText purpose() {
        return purpose;
    }

    KeyRole role() {
        return role;
    }

    KeyAccess access() {
        return access;
    }

    List<String> districts() {
        return districts;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant secretSince() {
        return secretSince;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    Instant previousEndsAt() {
        return previousEndsAt;
    }

    Instant previousUsedAt() {
        return previousUsedAt;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
