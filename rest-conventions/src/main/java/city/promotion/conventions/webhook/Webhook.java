package city.promotion.conventions.webhook;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.conventions.record.Stamp;
import city.promotion.conventions.security.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Somebody who wants to be told of changes, where, and of which. How far he has been told stands beside it. */
@Entity
@Table(name = "webhook")
class Webhook {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private String url;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<String> types = new ArrayList<>();

    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @Column(nullable = false, updatable = false)
    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility sees;

    @Column(nullable = false)
    private boolean enabled = true;

    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_reason")
    private DisabledReason disabledReason;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "secret_since", nullable = false)
    private Instant secretSince;

    @Version
    private long version;

    @Embedded
    private Stamp stamp = new Stamp();

    protected Webhook() {}

    Webhook(String owner, WebhookRequest wanted, Visibility sees, Instant now) {
        this.owner = owner;
        this.secretSince = now;
        change(wanted, sees);
    }

    void change(WebhookRequest wanted, Visibility newSees) {
        url = wanted.url();
        types = wanted.types();
        subject = wanted.subject();
        description = wanted.description();
        sees = newSees;
    }

    void enable() {
        enabled = true;
        disabledReason = null;
        disabledAt = null;
    }

    void disable(Instant now) {
        if (enabled) {
            enabled = false;
            disabledReason = DisabledReason.BY_OWNER;
            disabledAt = now;
        }
    }

    void secretRotated(Instant now) {
        secretSince = now;
    }

    UUID id() {
        return id;
    }

    String url() {
        return url;
    }

    List<String> types() {
        return types;
    }

    String subject() {
        return subject;
    }

    LocalizedText description() {
        return description;
    }

    String owner() {
        return owner;
    }

    Visibility sees() {
        return sees;
    }

    boolean enabled() {
        return enabled;
    }

    DisabledReason disabledReason() {
        return disabledReason;
    }

    Instant disabledAt() {
        return disabledAt;
    }

    Instant secretSince() {
        return secretSince;
    }

    long version() {
        return version;
    }

    Stamp stamp() {
        return stamp;
    }
}
