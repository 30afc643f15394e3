package city.promotion.conventions.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.feed.Changes;
import city.promotion.conventions.feed.FeedOfTests;
import city.promotion.testkit.FakeReceiver;
import city.promotion.testkit.FakeReceiver.Arrival;
import city.promotion.testkit.FakeReceiver.Conduct;
import city.promotion.testkit.Postgres;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What several instances do that share a database. */
class DispatcherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Postgres SERVER = new Postgres();
    private static final Vertx VERTX = Vertx.vertx();
    private static final WebhookSettings SETTINGS = WebhookSettings.of("a-key-of-tests-and-of-nothing-else");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static DataSource database;
    private static DataSource owners;
    private static Changes changes;

    @BeforeAll
    static void start() {
        var given = SERVER.start();
        database = connected(given, given.get("quarkus.datasource.username"), given.get("quarkus.datasource.password"));
        owners = connected(given, given.get("quarkus.flyway.username"), given.get("quarkus.flyway.password"));
        Flyway.configure()
                .dataSource(owners)
                .placeholders(Map.of("app_role", given.get("quarkus.datasource.username"), "service_path", "/test"))
                .load()
                .migrate();
        run(owners, "create table thing (id uuid primary key, place integer not null, visibility text not null)");
        run(owners, "select follow_changes('thing', 'thing', '/test/v1/things/{id}')");
        changes = FeedOfTests.of(database, JSON);
    }

    @AfterAll
    static void stop() {
        VERTX.close();
        SERVER.stop();
    }

    @Test
    void deliversNothingTwiceWhenTwoInstancesWork() {
        var receivers = IntStream.range(0, 4).mapToObj(i -> new FakeReceiver()).toList();
        var one = dispatcher();
        var other = dispatcher();
        try {
            receivers.forEach(receiver -> subscribe(receiver));
            var things = IntStream.range(0, 3).mapToObj(i -> aThing()).toList();
            for (int place = 1; place <= 4; place++) {
                for (var thing : things) {
                    move(thing, place);
                }
            }
            await().atMost(PATIENCE).until(() -> {
                one.fill();
                other.fill();
                return receivers.stream()
                                .allMatch(receiver -> receiver.arrivals().size() >= 15)
                        && count("select count(*) from webhook_progress where claim is not null") == 0;
            });
            for (var receiver : receivers) {
                assertEquals(
                        15,
                        receiver.arrivals().stream().map(Arrival::id).distinct().count());
                assertEquals(15, receiver.arrivals().size());
                for (var thing : things) {
                    assertEquals(
                            IntStream.rangeClosed(0, 4).boxed().toList(), places(receiver.accepted(subject(thing))));
                }
            }
        } finally {
            one.stop();
            other.stop();
            receivers.forEach(FakeReceiver::close);
            unsubscribeAll();
        }
    }

    @Test
    void takesOverFromAnInstanceThatDied() {
        var living = dispatcher();
        try (var receiver = new FakeReceiver()) {
            subscribe(receiver);
            var thing = aThing();
            var dead = queue().claim(changes.latest(), true).orElseThrow();
            assertTrue(queue().claim(changes.latest(), true).isEmpty(), "claimed by one is claimed by nobody else");

            run(database, "update webhook_progress set claimed_until = now() - interval '1 second'");
            awaitBy(living, () -> receiver.arrivals().size() == 1);
            assertEquals(subject(thing), receiver.arrivals().get(0).subject());
            assertFalse(queue().moveTo(dead, "anything"), "what the dead one does later does not count");
        } finally {
            living.stop();
            unsubscribeAll();
        }
    }

    @Test
    void letsAReceiverThatHangsHoldNobodyUp() {
        var dispatcher = dispatcher();
        try (var hanging = new FakeReceiver();
                var other = new FakeReceiver();
                var healthy = new FakeReceiver()) {
            hanging.behave(Conduct.HANG);
            other.behave(Conduct.HANG);
            for (int i = 0; i < 3; i++) {
                subscribe(hanging);
                subscribe(other);
            }
            run(database, "update webhook_progress set slow = true");
            subscribe(healthy);
            aThing();
            awaitBy(dispatcher, () -> healthy.arrivals().size() == 1);
            aThing();
            awaitBy(dispatcher, () -> healthy.arrivals().size() == 2);
        } finally {
            dispatcher.stop();
            unsubscribeAll();
        }
    }

    @Test
    void readsNothingNewWhileTheReceiverFails() {
        var dispatcher = dispatcher();
        try (var receiver = new FakeReceiver()) {
            receiver.behave(Conduct.FAIL);
            subscribe(receiver);
            var things = IntStream.range(0, 8).mapToObj(i -> aThing()).toList();
            awaitBy(dispatcher, () -> receiver.arrivals().size() == 3);
            awaitBy(
                    dispatcher,
                    () -> count("select count(*) from webhook_progress where held_up and claim is null") == 1);
            assertEquals(3, count("select count(*) from webhook_delivery"));

            receiver.behave(Conduct.ACCEPT);
            run(database, "update webhook_delivery set next_try_at = now() where state = 'WAITING'");
            awaitBy(dispatcher, () -> receiver.accepted().size() == 8);
            assertEquals(
                    things.stream().map(DispatcherTest::subject).collect(Collectors.toSet()),
                    receiver.accepted().stream().map(Arrival::subject).collect(Collectors.toSet()));
        } finally {
            dispatcher.stop();
            unsubscribeAll();
        }
    }

    @Test
    void stopsASubscriptionWhosePlaceWasForgotten() {
        var dispatcher = dispatcher();
        try (var receiver = new FakeReceiver()) {
            var webhook = subscribe(receiver);
            aThing();
            run(owners, "select trim_changes(interval '0 seconds')");
            aThing();
            awaitBy(
                    dispatcher,
                    () -> count("select count(*) from webhook where disabled_reason = 'FEED_EXPIRED' and id = '"
                                    + webhook + "'")
                            == 1);
            assertTrue(receiver.arrivals().isEmpty());
        } finally {
            dispatcher.stop();
            unsubscribeAll();
        }
    }

    private static void awaitBy(Dispatcher dispatcher, BooleanSupplier done) {
        await().atMost(PATIENCE).until(() -> {
            dispatcher.fill();
            return done.getAsBoolean();
        });
    }

    private static Dispatcher dispatcher() {
        var sender = new Sender(
                new Receivers(SETTINGS.allowedHosts().orElseThrow(), InetAddress::getAllByName),
                new Signatures(SETTINGS),
                Clock.systemUTC(),
                SETTINGS,
                VERTX);
        return new Dispatcher(queue(), changes, sender, SETTINGS, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static DeliveryQueue queue() {
        return new DeliveryQueue(database, JSON, SETTINGS);
    }

    private static UUID subscribe(FakeReceiver receiver) {
        var id = UUID.randomUUID();
        run(
                database,
                "insert into webhook (id, url, owner, sees, secret_since) values ('" + id + "', '" + receiver.url()
                        + "', 'tests', 'PUBLIC', now())");
        run(
                database,
                "insert into webhook_secret (webhook_id, made_with) values ('" + id + "', '"
                        + new Signatures(SETTINGS).key().orElseThrow() + "')");
        run(
                database,
                "insert into webhook_progress (webhook_id, cursor) values ('" + id + "', '" + changes.latest() + "')");
        return id;
    }

    private static void unsubscribeAll() {
        run(database, "delete from webhook_progress; delete from webhook");
    }

    private static UUID aThing() {
        var id = UUID.randomUUID();
        run(owners, "insert into thing values ('" + id + "', 0, 'PUBLIC')");
        return id;
    }

    private static void move(UUID thing, int place) {
        run(owners, "update thing set place = " + place + " where id = '" + thing + "'");
    }

    private static String subject(UUID thing) {
        return "/test/v1/things/" + thing;
    }

    private static List<Integer> places(List<Arrival> arrivals) {
        return new ArrayList<>(arrivals.stream()
                .map(arrival -> arrival.event().getInt("data.place"))
                .toList());
    }

    private static DataSource connected(Map<String, String> given, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(given.get("quarkus.datasource.jdbc.url"));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static void run(DataSource by, String sql) {
        try (var connection = by.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
