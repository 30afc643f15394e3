package city.promotion.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL for the tests of a module, with the two roles that production has: the owner migrates, the service itself
 * may only read and write rows. Use with {@code @QuarkusTestResource(Postgres.class)} on one test class of the module.
 */
public class Postgres implements QuarkusTestResourceLifecycleManager {

    private static final String OWNER = "city_owner";
    private static final String SERVICE = "city_service";
    private static final String PASSWORD = "only-for-tests";

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    // A log in a file can be read by a test; see Plans.
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_rotation_size", "0")
                    .start();
            provision();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + server.getPort() + "/city",
                "quarkus.datasource.username", SERVICE,
                "quarkus.datasource.password", PASSWORD,
                "quarkus.flyway.username", OWNER,
                "quarkus.flyway.password", PASSWORD,
                "city.auth.issuer", TestIdentity.ISSUER,
                "city.auth.key-location", TestIdentity.instance().publicKeyLocation());
    }

    private void provision() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            statement.execute("create role " + SERVICE + " login password '" + PASSWORD + "'");
            statement.execute("create database city owner " + OWNER);
            statement.execute("revoke all on database city from public");
            statement.execute("grant connect on database city to " + SERVICE);
        }
        try (var connection = server.getDatabase("postgres", "city").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension btree_gist");
            statement.execute("create extension pg_trgm");
            statement.execute("grant usage on schema public to " + SERVICE);
            statement.execute("grant create on schema public to " + OWNER);
            statement.execute("alter default privileges for role " + OWNER
                    + " in schema public grant select, insert, update, delete on tables to " + SERVICE);
            statement.execute("alter default privileges for role " + OWNER
                    + " in schema public grant usage, select on sequences to " + SERVICE);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
