package city.promotion.conventions.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how far subscribers are behind. Never down: what a receiver does is no trouble of this service. */
@Readiness
@ApplicationScoped
class WebhookHealth implements HealthCheck {

    private final DeliveryQueue queue;
    private final Signatures signatures;
    private volatile DeliveryQueue.Standing standing = new DeliveryQueue.Standing(0, 0, 0, 0);

    WebhookHealth(DeliveryQueue queue, Signatures signatures, MeterRegistry meters) {
        this.queue = queue;
        this.signatures = signatures;
        meters.gauge("city_webhooks_enabled", this, health -> health.standing.enabled());
        meters.gauge("city_webhooks_disabled", this, health -> health.standing.disabled());
        meters.gauge("city_webhook_deliveries_waiting", this, health -> health.standing.waiting());
        meters.gauge("city_webhook_lag_seconds", this, health -> health.standing.oldestWaitingSeconds());
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        standing = queue.standing();
    }

    @Override
    public HealthCheckResponse call() {
        var now = standing;
        return HealthCheckResponse.named("Webhooks")
                .up()
                .withData("subscriptions", signatures.key().isPresent() ? "possible" : "no key is configured")
                .withData("enabled", now.enabled())
                .withData("disabled", now.disabled())
                .withData("waiting deliveries", now.waiting())
                .withData("oldest waiting", Math.round(now.oldestWaitingSeconds()) + " s")
                .build();
    }
}
