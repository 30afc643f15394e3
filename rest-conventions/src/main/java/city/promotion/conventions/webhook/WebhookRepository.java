package city.promotion.conventions.webhook;

import city.promotion.conventions.paging.Conditions;
import city.promotion.conventions.paging.Listing;
import city.promotion.conventions.paging.Page;
import city.promotion.conventions.paging.PageRequest;
import city.promotion.conventions.paging.SortOrder;
import city.promotion.conventions.security.Caller;
import city.promotion.conventions.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Every query for subscriptions and for the log of their deliveries; what instances do with the queue is in {@link DeliveryQueue}. */
@ApplicationScoped
class WebhookRepository {

    private static final Listing WEBHOOKS =
            Listing.of("Webhook w", "w", SortOrder.byInstant("createdAt", "w.stamp.createdAt"));
    private static final Listing DELIVERIES =
            Listing.of("WebhookDelivery d", "d", SortOrder.byInstant("createdAt", "d.createdAt"));
    private static final String NEWEST_FIRST = "-createdAt";
    /** More secrets than this are never valid at once; the oldest ends. */
    private static final int MOST_SECRETS = 3;

    private final EntityManager entities;
    private final Caller caller;

    WebhookRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** The caller's own; an administrator sees those of all. */
    Page<Webhook> page(WebhookFilter filter, PageRequest page) {
        var conditions = new Conditions()
                .and("w.owner = :caller", "caller", caller.has(Roles.ADMIN) ? null : caller.name())
                .and("w.owner = :owner", "owner", filter.owner())
                .and("w.enabled = :enabled", "enabled", filter.enabled());
        return WEBHOOKS.page(entities, Webhook.class, conditions, page);
    }

    /**
     * The subscription, held against the dispatchers of all instances until the transaction ends. They take the progress first and the
     * subscription after it; so does everybody.
     */
    Webhook requireHeld(UUID id) {
        entities.createNativeQuery(
                        "select webhook_id from webhook_progress where webhook_id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return require(id);
    }

    /** The subscription, or 404 for callers whose it is not. */
    Webhook require(UUID id) {
        var webhook = entities.find(Webhook.class, id);
        if (webhook == null || !caller.has(Roles.ADMIN) && !webhook.owner().equals(caller.name())) {
            throw WebhookProblem.NOT_FOUND.problem(id);
        }
        return webhook;
    }

    /** How many an owner has; others of his are recorded after this transaction. */
    long countHeld(String owner) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:owner, 17)) as text)", String.class)
                .setParameter("owner", owner)
                .getResultList();
        return entities.createQuery("select count(w) from Webhook w where w.owner = :owner", Long.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    /** Writes at once, so that the version and what the database refuses are known. */
    Webhook write(Webhook webhook) {
        entities.persist(webhook);
        entities.flush();
        return webhook;
    }

    void remove(Webhook webhook) {
        entities.remove(webhook);
        entities.flush();
    }

    /** From here on the subscriber is told. */
    void beginAt(UUID webhook, String cursor) {
        entities.createNativeQuery("""
                        insert into webhook_progress (webhook_id, cursor) values (:webhook, :cursor)
                        on conflict (webhook_id) do update set cursor = excluded.cursor""")
                .setParameter("webhook", webhook)
                .setParameter("cursor", cursor)
                .executeUpdate();
    }

    /** Makes a secret, and lets the ones before it end. */
    Signatures.Secret addSecret(UUID webhook, String key, Instant othersEnd) {
        entities.createNativeQuery(
                        "update webhook_secret set ends_at = least(ends_at, :end) where webhook_id = :webhook")
                .setParameter("end", othersEnd)
                .setParameter("webhook", webhook)
                .executeUpdate();
        var id = (UUID) entities.createNativeQuery(
                        "insert into webhook_secret (webhook_id, made_with) values (:webhook, :key) returning id",
                        UUID.class)
                .setParameter("webhook", webhook)
                .setParameter("key", key)
                .getSingleResult();
        entities.createNativeQuery("""
                        delete from webhook_secret where webhook_id = :webhook and (ends_at <= now() or id not in (
                            select id from webhook_secret where webhook_id = :webhook order by created_at desc limit :most))""")
                .setParameter("webhook", webhook)
                .setParameter("most", MOST_SECRETS)
                .executeUpdate();
        return new Signatures.Secret(id, key);
    }

    /** What waits is tried at once, and has its whole time again. */
    void wake(UUID webhook) {
        entities.createNativeQuery("""
                        update webhook_delivery set tries = 0, first_try_at = null, next_try_at = now()
                        where webhook_id = :webhook and state = 'WAITING'""").setParameter("webhook", webhook).executeUpdate();
        entities.createNativeQuery(
                        "update webhook_progress set held_up = false, slow = false where webhook_id = :webhook")
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** The log, newest first unless said. */
    Page<Delivery> deliveries(UUID webhook, DeliveryFilter filter, PageRequest page) {
        var conditions = new Conditions()
                .and("d.webhookId = :webhook", "webhook", webhook)
                .and("d.state = :state", "state", filter.state())
                .and("d.type = :type", "type", filter.type())
                .and("d.subject = :subject", "subject", filter.subject())
                .and("d.createdAt >= :since", "since", filter.since());
        var sorted = page.sort() != null
                ? page
                : new PageRequest(page.limit(), page.cursor(), NEWEST_FIRST, page.total(), page.format(), page.lang());
        return DELIVERIES.page(entities, Delivery.class, conditions, sorted);
    }

    Delivery requireDelivery(UUID webhook, UUID id) {
        var delivery = entities.find(Delivery.class, id);
        if (delivery == null || !delivery.webhookId().equals(webhook)) {
            throw WebhookProblem.DELIVERY_NOT_FOUND.problem(id);
        }
        return delivery;
    }

    /** Puts up an event that stands in no feed; while one waits it is that one. */
    UUID addTest(UUID webhook, String type, String subject) {
        return (UUID) entities.createNativeQuery("""
                        with waiting as (
                            select id from webhook_delivery where webhook_id = :webhook and root_id = :webhook and state = 'WAITING' limit 1
                        ), added as (
                            insert into webhook_delivery (webhook_id, event_id, root_id, type, subject, state)
                            select :webhook, uuidv7(), :webhook, :type, :subject, 'WAITING' where not exists (select from waiting)
                            returning id)
                        select id from waiting union all select id from added""", UUID.class)
                .setParameter("webhook", webhook)
                .setParameter("type", type)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    void redeliver(UUID delivery) {
        entities.createNativeQuery("""
                        update webhook_delivery set state = 'WAITING', tries = 0, first_try_at = null, next_try_at = now()
                        where id = :delivery""").setParameter("delivery", delivery).executeUpdate();
    }

    /** Tries again what failed, given up or not; returns how many that are. */
    int redeliverFailed(UUID webhook, Instant since) {
        return entities.createNativeQuery("""
                        update webhook_delivery set state = 'WAITING', tries = 0, first_try_at = null, next_try_at = now()
                        where webhook_id = :webhook and created_at >= :since and cursor is not null
                          and (state = 'FAILED' or state = 'WAITING' and tries > 0)""")
                .setParameter("webhook", webhook)
                .setParameter("since", since)
                .executeUpdate();
    }
}
