package city.promotion.conventions.webhook;

import city.promotion.conventions.conditional.ExpectedVersion;
import city.promotion.conventions.feed.Changes;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Changes of subscriptions and of what is owed to them, each in one transaction. */
@ApplicationScoped
class WebhookService {

    private final WebhookRepository webhooks;
    private final Receivers receivers;
    private final Signatures signatures;
    private final Changes changes;
    private final WebhookConfig config;
    private final Caller caller;
    private final Clock clock;
    private final String path;

    WebhookService(
            WebhookRepository webhooks,
            Receivers receivers,
            Signatures signatures,
            Changes changes,
            WebhookConfig config,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.webhooks = webhooks;
        this.receivers = receivers;
        this.signatures = signatures;
        this.changes = changes;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.path = path + "/v1/webhooks/";
    }

    /** Path of a subscription. */
    String path(UUID id) {
        return path + id;
    }

    @Transactional
    IssuedSecret create(WebhookRequest wanted) {
        var key = signatures.key().orElseThrow(WebhookProblem.NO_KEY::problem);
        check(wanted);
        var sees = within(wanted.sees(), rights());
        if (webhooks.countHeld(caller.name()) >= config.perOwner()) {
            throw WebhookProblem.TOO_MANY.problem(config.perOwner());
        }
        var webhook = webhooks.write(new Webhook(caller.name(), wanted, sees, now()));
        webhooks.beginAt(webhook.id(), changes.latest());
        var secret = webhooks.addSecret(webhook.id(), key, now());
        return new IssuedSecret(WebhookResponse.from(webhook), signatures.shown(secret));
    }

    /** Replaces what its owner said; what it may see is judged anew when it is the owner who says it. */
    @Transactional
    WebhookResponse change(UUID id, ExpectedVersion expected, WebhookRequest wanted) {
        var webhook = requireSame(id, expected);
        check(wanted);
        var most = webhook.owner().equals(caller.name()) ? rights() : webhook.sees();
        webhook.change(wanted, within(wanted.sees(), most));
        return WebhookResponse.from(webhooks.write(webhook));
    }

    @Transactional
    void remove(UUID id, ExpectedVersion expected) {
        webhooks.remove(requireSame(id, expected));
    }

    /** Goes on where it stopped; where the feed has forgotten that place, from now on. */
    @Transactional
    WebhookResponse enable(UUID id, ExpectedVersion expected) {
        var webhook = requireSame(id, expected);
        if (webhook.disabledReason() == DisabledReason.FEED_EXPIRED) {
            webhooks.beginAt(id, changes.latest());
        }
        webhook.enable();
        webhooks.wake(id);
        return WebhookResponse.from(webhooks.write(webhook));
    }

    @Transactional
    WebhookResponse disable(UUID id, ExpectedVersion expected) {
        var webhook = requireSame(id, expected);
        webhook.disable(now());
        return WebhookResponse.from(webhooks.write(webhook));
    }

    /** Makes a new secret; both it and the ones before sign until the overlap is over. */
    @Transactional
    IssuedSecret rotate(UUID id, ExpectedVersion expected, Duration overlap) {
        var key = signatures.key().orElseThrow(WebhookProblem.NO_KEY::problem);
        var webhook = requireSame(id, expected);
        var secret = webhooks.addSecret(id, key, now().plus(overlap));
        webhook.secretRotated(now());
        return new IssuedSecret(WebhookResponse.from(webhooks.write(webhook)), signatures.shown(secret));
    }

    /** Sends an event that is no change, by the way that changes go. */
    @Transactional
    DeliveryResponse test(UUID id) {
        requireEnabled(id);
        return delivery(id, webhooks.addTest(id, Dispatcher.TEST, path(id)));
    }

    @Transactional
    DeliveryResponse redeliver(UUID id, UUID deliveryId) {
        requireEnabled(id);
        webhooks.requireDelivery(id, deliveryId);
        webhooks.redeliver(deliveryId);
        return delivery(id, deliveryId);
    }

    @Transactional
    RedeliveryResponse redeliverFailed(UUID id, RedeliveryRequest wanted) {
        requireEnabled(id);
        return new RedeliveryResponse(webhooks.redeliverFailed(id, wanted.since()));
    }

    private DeliveryResponse delivery(UUID id, UUID deliveryId) {
        return DeliveryResponse.from(webhooks.requireDelivery(id, deliveryId));
    }

    private Webhook requireSame(UUID id, ExpectedVersion expected) {
        var webhook = webhooks.requireHeld(id);
        expected.requireSame(webhook.version());
        return webhook;
    }

    private void requireEnabled(UUID id) {
        var webhook = webhooks.requireHeld(id);
        if (!webhook.enabled()) {
            throw WebhookProblem.DISABLED.problem(webhook.disabledReason());
        }
    }

    private void check(WebhookRequest wanted) {
        receivers.fault(wanted.url()).ifPresent(fault -> {
            throw WebhookProblem.ADDRESS.problem(wanted.url()).violation("url", fault);
        });
    }

    /** What was asked for, if it is no more than there is to give. */
    private static Visibility within(Visibility wanted, Visibility most) {
        if (wanted == null) {
            return most;
        }
        if (wanted.compareTo(most) > 0) {
            throw WebhookProblem.BEYOND_RIGHTS.problem(wanted).violation("sees", "webhook-rights", most);
        }
        return wanted;
    }

    /** The narrowest visibility that the caller may see. */
    private Visibility rights() {
        return caller.visible().stream().max(Visibility::compareTo).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
