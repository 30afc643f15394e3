package city.promotion.conventions.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.testkit.Postgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What is old is forgotten, what is young stays, and the role of a service can hurry nothing. */
class RetentionTest {

    private static final Postgres SERVER = new Postgres();

    private static DataSource service;
    private static DataSource owner;

    @BeforeAll
    static void start() {
        var given = SERVER.start();
        service = connected(given, given.get("quarkus.datasource.username"), given.get("quarkus.datasource.password"));
        owner = connected(given, given.get("quarkus.flyway.username"), given.get("quarkus.flyway.password"));
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("app_role", given.get("quarkus.datasource.username"), "service_path", "/test"))
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void forgetsReadingsOfMoreThanTwoYearsAgo() throws SQLException {
        run(owner, """
                insert into read_log (path, records, read_at, actor, request_id)
                select '/test/v1/things', 1, now() - n * interval '1 day', 'reader', 'r'
                from generate_series(1, 6500) n""");
        assertEquals(6_500 - 729, retention().forget(Kept.READINGS));
        assertEquals(729, number("select count(*) from read_log"));
        assertEquals(0, retention().forget(Kept.READINGS));
    }

    @Test
    void forgetsAddressesAndKeepsWhatWasDone() throws SQLException {
        run(owner, """
                insert into history (record_id, action, changes, changed_at, actor, client)
                select uuidv7(), 'CREATED', '[]', now() - age, 'actor-of-addresses', '192.0.2.1'
                from unnest('{1 day,729 days,731 days,3000 days}'::interval[]) age""");
        assertEquals(2, retention().forget(Kept.ADDRESSES));
        assertEquals(
                2,
                number("select count(*) from history where actor = 'actor-of-addresses' and client is not null"
                        + " and changed_at > now() - interval '730 days'"));
        assertEquals(4, number("select count(*) from history where actor = 'actor-of-addresses'"));
    }

    @Test
    void forgetsSheetsAfterAMonthWithTheirRows() throws SQLException {
        run(owner, """
                with sheets as (
                    insert into import (list, state, columns, rows_total, created_at, created_by)
                    select 'things', 'APPLIED', '[]', 1, now() - n * interval '1 day', 'editor' from generate_series(28, 33) n
                    returning id)
                insert into import_row (import_id, number, action, cells, changes, violations, twins)
                select id, 1, 'CREATE', '[]', '[]', '[]', '[]' from sheets""");
        assertEquals(4, retention().forget(Kept.SHEETS));
        assertEquals(2, number("select count(*) from import"));
        assertEquals(2, number("select count(*) from import_row"));
    }

    @Test
    void forgetsAnswersAfterADay() throws SQLException {
        run(owner, """
                insert into idempotency_key (caller, key, operation, fingerprint, created_at)
                select 'caller', 'key-' || n, '/', '', now() - n * interval '1 hour' from generate_series(20, 27) n""");
        assertEquals(4, retention().forget(Kept.ANSWERS));
        assertEquals(4, number("select count(*) from idempotency_key"));
    }

    @Test
    void leavesItToTheInstanceThatIsAtIt() throws SQLException {
        try (var other = service.getConnection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(hashtextextended('retention', 17))");
            run(
                    owner,
                    "insert into idempotency_key values ('other', 'k', '/', '', null, null, null, null, now() - interval '9 days')");
            assertEquals(0, new KeptRepository(service).forget(Kept.ANSWERS, Duration.ofDays(8)));
            other.rollback();
        }
        assertEquals(1, new KeptRepository(service).forget(Kept.ANSWERS, Duration.ofDays(8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select trim_readings(interval '179 days', 10)",
                "select trim_readings(null, 10)",
                "select trim_addresses(interval '0 days', 10)",
                "select trim_addresses(interval '-1 day', 10)",
            })
    void keepsTheAuditForHalfAYearWhateverTheServiceAsks(String sql) {
        assertEquals(
                "23514",
                assertThrows(SQLException.class, () -> run(service, sql)).getSQLState());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from read_log",
                "update read_log set path = ''",
                "update history set client = null",
                "delete from history",
                "truncate history",
                "insert into name_erasure (reason, places, erased_by) values ('', 0, '')",
            })
    void letsTheServiceRewriteNothingByItself(String sql) {
        assertEquals(
                "42501",
                assertThrows(SQLException.class, () -> run(service, sql)).getSQLState());
    }

    private static Retention retention() {
        return new Retention(new KeptRepository(service), new RetentionConfig() {
            @Override
            public Duration readings() {
                return Duration.ofDays(730);
            }

            @Override
            public Duration addresses() {
                return Duration.ofDays(730);
            }

            @Override
            public Duration sheets() {
                return Duration.ofDays(30);
            }
        });
    }

    private static void run(DataSource as, String sql) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static DataSource connected(Map<String, String> given, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(given.get("quarkus.datasource.jdbc.url"));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
