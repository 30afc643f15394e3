package city.promotion.conventions.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One change on its way to one subscriber, as the log shows it; written by {@link DeliveryQueue}. */
@Entity(name = "WebhookDelivery")
@Table(name = "webhook_delivery")
@Immutable
class Delivery {

    @Id
    private UUID id;

    @Column(name = "webhook_id", nullable = false)
    private UUID webhookId;

    @Column(name = "event_id", nullable = false)
    private UUID eventId;

    @Column(nullable = false)
    private String type;

    @Column(nullable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DeliveryState state;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Attempt> attempts;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected Delivery() {}

    UUID id() {
        return id;
    }

    UUID webhookId() {
        return webhookId;
    }

    UUID eventId() {
        return eventId;
    }

    String type() {
        return type;
    }

    String subject() {
        return subject;
    }

    DeliveryState state() {
        return state;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }
}
