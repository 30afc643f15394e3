package city.promotion.conventions.webhook;

import city.promotion.conventions.security.Visibility;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What is to be delivered, shared by all instances. An instance claims one subscription for a while, and what it delivers counts only as
 * long as the claim is its own. All times are those of the database. Plain JDBC in transactions of its own.
 */
@ApplicationScoped
class DeliveryQueue {

    /** So many records may fail at once before nothing new is read for the subscription: then it is the receiver and not the record. */
    private static final int MOST_FAILING = 3;
    /** So many changes may wait behind records that fail. */
    private static final int MOST_WAITING = 1_000;

    private static final int ATTEMPTS_KEPT = 50;

    /** Waits, is due, and nothing of the same record waits before it. */
    private static final String DUE = """
            d.webhook_id = %s and d.state = 'WAITING' and d.next_try_at <= now() and not exists (
                select from webhook_delivery earlier where earlier.webhook_id = d.webhook_id and earlier.root_id = d.root_id
                  and earlier.state = 'WAITING' and earlier.sequence < d.sequence)""";

    /** A subscription that this instance alone is at, as it was when it was claimed. */
    record Claim(
            UUID token,
            UUID webhook,
            long version,
            String url,
            List<String> types,
            String subject,
            Set<Visibility> visible,
            String cursor,
            boolean slow,
            List<Signatures.Secret> secrets) {}

    /**
     * A change on its way.
     *
     * @param cursor its place in the feed; null for one that is in no feed
     */
    record Message(UUID event, UUID root, String type, String subject, String cursor) {}

    /** How all subscriptions are doing. */
    record Standing(int enabled, int disabled, int waiting, double oldestWaitingSeconds) {}

    private final DataSource database;
    private final ObjectMapper json;
    private final Duration giveUpAfter;
    private final List<Duration> backOff;
    private final Duration lease;

    DeliveryQueue(DataSource database, ObjectMapper json, WebhookConfig config) {
        this.database = database;
        this.json = json;
        this.giveUpAfter = config.giveUpAfter();
        this.backOff = config.backOff();
        // An attempt ends long before its claim does, or its instance is dead.
        this.lease = config.patience().multipliedBy(2).plusSeconds(40);
    }

    /**
     * Claims the subscription that has waited longest for its turn.
     *
     * @param end place behind the newest change
     * @param slowToo also one whose receiver was slow or failed the last time
     */
    Optional<Claim> claim(String end, boolean slowToo) {
        return inTransaction(connection -> {
            var token = UUID.randomUUID();
            try (var update = connection.prepareStatement("""
                    update webhook_progress set claim = ?, claimed_until = now() + make_interval(secs => ?), turn_at = clock_timestamp()
                    where webhook_id = (
                        select p.webhook_id from webhook_progress p join webhook w on w.id = p.webhook_id
                        where w.enabled and (p.claimed_until is null or p.claimed_until < now()) and (? or not p.slow)
                          and (p.cursor <> ? and not p.held_up or exists (select from webhook_delivery d where %s))
                        order by p.turn_at limit 1 for update of p skip locked)
                    returning webhook_id, cursor, slow""".formatted(DUE.formatted("p.webhook_id")))) {
                update.setObject(1, token);
                update.setDouble(2, seconds(lease));
                update.setBoolean(3, slowToo);
                update.setString(4, end);
                var row = update.executeQuery();
                return row.next() ? Optional.of(claimed(connection, token, row)) : Optional.empty();
            }
        });
    }

    /** The next delivery that is to be tried again. */
    Optional<Message> due(Claim claim) {
        return query(
                "select event_id, root_id, type, subject, cursor from webhook_delivery d where " + DUE.formatted("?")
                        + " order by sequence limit 1",
                row -> new Message(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                claim.webhook());
    }

    /** Whether changes may be read that were not tried yet. */
    boolean mayReadOn(Claim claim) {
        return !query("select " + heldUp("?"), row -> row.getBoolean(1), claim.webhook(), claim.webhook())
                .orElse(true);
    }

    /** The records of which something waits; what happens to them later must wait behind it. */
    Set<UUID> waitingRoots(Claim claim) {
        return inTransaction(connection -> {
            try (var select = connection.prepareStatement(
                    "select distinct root_id from webhook_delivery where webhook_id = ? and state = 'WAITING'")) {
                select.setObject(1, claim.webhook());
                var roots = new HashSet<UUID>();
                for (var row = select.executeQuery(); row.next(); ) {
                    roots.add(row.getObject(1, UUID.class));
                }
                return roots;
            }
        });
    }

    /** Lets a change wait behind others of its record; false when the claim is lost or the subscription has changed. */
    boolean putUp(Claim claim, Message message) {
        return inTransaction(connection -> {
            if (!hold(connection, claim, message.cursor())) {
                return false;
            }
            try (var insert = insert(connection, claim, message, DeliveryState.WAITING, null)) {
                insert.execute();
            }
            return isUnchanged(connection, claim);
        });
    }

    /**
     * Notes an attempt and what follows from it, together with the place up to which the subscriber has been told.
     *
     * @param isNew whether the change comes from the feed for the first time, so that the place moves on
     * @return false when the claim is lost or the subscription has changed, and it must be claimed anew
     */
    boolean record(Claim claim, Message message, Attempt attempt, boolean isNew) {
        return inTransaction(connection -> {
            if (!hold(connection, claim, isNew ? message.cursor() : null)) {
                return false;
            }
            var state = write(connection, claim, message, attempt);
            if (attempt.saysGone()) {
                disable(connection, claim, DisabledReason.RECEIVER_GONE);
            } else if (state == DeliveryState.FAILED
                    && message.cursor() != null
                    && !attempt.result().isFinal()) {
                disable(connection, claim, DisabledReason.GIVEN_UP);
            } else if (attempt.succeeded() && !isNew) {
                wakeOthers(connection, claim);
            }
            return isUnchanged(connection, claim);
        });
    }

    /** Everything up to a place was told or concerns this subscriber not; false when the claim is lost. */
    boolean moveTo(Claim claim, String cursor) {
        return inTransaction(connection -> hold(connection, claim, cursor) && isUnchanged(connection, claim));
    }

    /** Stops a subscription whose place in the feed was forgotten. */
    void expire(Claim claim) {
        inTransaction(connection -> {
            if (hold(connection, claim, null)) {
                disable(connection, claim, DisabledReason.FEED_EXPIRED);
            }
            return null;
        });
    }

    /** Gives the subscription back. */
    void release(Claim claim, boolean slow) {
        inTransaction(connection -> {
            try (var update = connection.prepareStatement(
                    "update webhook_progress set claim = null, claimed_until = null, slow = ?," + " held_up = "
                            + heldUp("webhook_progress.webhook_id") + " where webhook_id = ? and claim = ?")) {
                update.setBoolean(1, slow);
                update.setObject(2, claim.webhook());
                update.setObject(3, claim.token());
                return update.executeUpdate();
            }
        });
    }

    /** Forgets deliveries that are over; returns how many. */
    int trim(Duration olderThan) {
        return inTransaction(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from webhook_delivery where state <> 'WAITING' and created_at < now() - make_interval(secs => ?)")) {
                delete.setDouble(1, seconds(olderThan));
                return delete.executeUpdate();
            }
        });
    }

    Standing standing() {
        return query("""
                select (select count(*) from webhook where enabled), (select count(*) from webhook where not enabled), count(*),
                       coalesce(extract(epoch from now() - min(d.created_at)), 0)
                from webhook_delivery d join webhook w on w.id = d.webhook_id where d.state = 'WAITING' and w.enabled""", row -> new Standing(row.getInt(1), row.getInt(2), row.getInt(3), row.getDouble(4)))
                .orElseThrow();
    }

    private Claim claimed(Connection connection, UUID token, ResultSet progress) throws SQLException {
        var webhook = progress.getObject("webhook_id", UUID.class);
        var secrets = new ArrayList<Signatures.Secret>();
        try (var select = connection.prepareStatement("""
                select id, made_with from webhook_secret where webhook_id = ? and (ends_at is null or ends_at > now())
                order by created_at desc""")) {
            select.setObject(1, webhook);
            for (var row = select.executeQuery(); row.next(); ) {
                secrets.add(new Signatures.Secret(row.getObject(1, UUID.class), row.getString(2)));
            }
        }
        try (var select =
                connection.prepareStatement("select version, url, types, subject, sees from webhook where id = ?")) {
            select.setObject(1, webhook);
            var row = select.executeQuery();
            row.next();
            return new Claim(
                    token,
                    webhook,
                    row.getLong("version"),
                    row.getString("url"),
                    json.readValue(row.getString("types"), new TypeReference<List<String>>() {}),
                    row.getString("subject"),
                    EnumSet.range(Visibility.PUBLIC, Visibility.valueOf(row.getString("sees"))),
                    progress.getString("cursor"),
                    progress.getBoolean("slow"),
                    secrets);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the claim for another while and moves the place; false when it is another's by now, or the subscription is gone. */
    private boolean hold(Connection connection, Claim claim, String cursor) throws SQLException {
        try (var update = connection.prepareStatement("""
                update webhook_progress set claimed_until = now() + make_interval(secs => ?), cursor = coalesce(?, cursor)
                where webhook_id = ? and claim = ?""")) {
            update.setDouble(1, seconds(lease));
            update.setString(2, cursor);
            update.setObject(3, claim.webhook());
            update.setObject(4, claim.token());
            return update.executeUpdate() == 1;
        }
    }

    private static boolean isUnchanged(Connection connection, Claim claim) throws SQLException {
        try (var select = connection.prepareStatement("select enabled and version = ? from webhook where id = ?")) {
            select.setLong(1, claim.version());
            select.setObject(2, claim.webhook());
            var row = select.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    private DeliveryState write(Connection connection, Claim claim, Message message, Attempt attempt)
            throws SQLException {
        var state = switch (attempt.result()) {
            case DELIVERED -> DeliveryState.DELIVERED;
            case NOT_VISIBLE -> DeliveryState.SKIPPED;
            case NOT_KEPT -> DeliveryState.FAILED;
            // Only what stands in the feed is tried again; a test tells at once.
            default -> message.cursor() == null ? DeliveryState.FAILED : DeliveryState.WAITING;
        };
        try (var upsert = insert(connection, claim, message, state, attempt);
                var row = upsert.executeQuery()) {
            row.next();
            return DeliveryState.valueOf(row.getString(1));
        }
    }

    /** Writes the delivery, or what is new of it; a failure beyond the last try ends it. */
    private PreparedStatement insert(
            Connection connection, Claim claim, Message message, DeliveryState state, Attempt attempt)
            throws SQLException {
        var insert = connection.prepareStatement("""
                insert into webhook_delivery as d (webhook_id, event_id, root_id, type, subject, cursor, state, tries, first_try_at, next_try_at, attempts)
                values (?, ?, ?, ?, ?, ?, ?, ?, case when ? then now() end, now() + make_interval(secs => ?), ?::jsonb)
                on conflict (webhook_id, event_id) do update set
                    state = case when excluded.state = 'WAITING' and d.first_try_at + make_interval(secs => ?) <= now() then 'FAILED'
                                 else excluded.state end,
                    tries = d.tries + 1,
                    first_try_at = coalesce(d.first_try_at, now()),
                    next_try_at = least(now() + make_interval(secs => (?::double precision[])[least(d.tries + 1, ?)]),
                                        coalesce(d.first_try_at, now()) + make_interval(secs => ?)),
                    attempts = (select coalesce(jsonb_agg(a order by n), '[]') from jsonb_array_elements(d.attempts || excluded.attempts)
                                with ordinality as x(a, n) where n > jsonb_array_length(d.attempts) + 1 - ?)
                returning state""");
        var tried = attempt != null;
        insert.setObject(1, claim.webhook());
        insert.setObject(2, message.event());
        insert.setObject(3, message.root());
        insert.setString(4, message.type());
        insert.setString(5, message.subject());
        insert.setString(6, message.cursor());
        insert.setString(7, state.name());
        insert.setInt(8, tried ? 1 : 0);
        insert.setBoolean(9, tried);
        insert.setDouble(10, tried ? seconds(backOff.get(0)) : 0);
        insert.setString(11, written(tried ? List.of(attempt) : List.of()));
        insert.setDouble(12, seconds(giveUpAfter));
        insert.setArray(
                13,
                connection.createArrayOf(
                        "float8", backOff.stream().map(DeliveryQueue::seconds).toArray()));
        insert.setInt(14, backOff.size());
        insert.setDouble(15, seconds(giveUpAfter));
        insert.setInt(16, ATTEMPTS_KEPT);
        return insert;
    }

    private static void disable(Connection connection, Claim claim, DisabledReason reason) throws SQLException {
        try (var update = connection.prepareStatement("""
                update webhook set enabled = false, disabled_reason = ?, disabled_at = now(), version = version + 1,
                                   updated_at = now(), updated_by = 'service'
                where id = ? and enabled""")) {
            update.setString(1, reason.name());
            update.setObject(2, claim.webhook());
            update.executeUpdate();
        }
    }

    /** The receiver is back: what waits for its next try need not wait longer. */
    private static void wakeOthers(Connection connection, Claim claim) throws SQLException {
        try (var update = connection.prepareStatement("""
                update webhook_delivery set next_try_at = now() where webhook_id = ? and state = 'WAITING' and next_try_at > now()""")) {
            update.setObject(1, claim.webhook());
            update.executeUpdate();
        }
    }

    /** Whether so much fails or waits that nothing new is read. */
    private static String heldUp(String webhook) {
        return "((select count(*) from webhook_delivery d where d.webhook_id = " + webhook
                + " and d.state = 'WAITING' and d.tries > 0) >= " + MOST_FAILING
                + " or (select count(*) from webhook_delivery d where d.webhook_id = " + webhook
                + " and d.state = 'WAITING') >= " + MOST_WAITING + ")";
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> Optional<T> query(String sql, Row<T> read, Object... arguments) {
        return inTransaction(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    select.setObject(i + 1, arguments[i]);
                }
                var row = select.executeQuery();
                return row.next() ? Optional.of(read.of(row)) : Optional.empty();
            }
        });
    }

    private <T> T inTransaction(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The deliveries cannot be read or written", e);
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
