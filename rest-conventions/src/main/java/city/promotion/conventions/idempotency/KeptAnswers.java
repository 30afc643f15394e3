package city.promotion.conventions.idempotency;

import city.promotion.conventions.conditional.Rendered;
import city.promotion.conventions.problem.ConventionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers of the last 24 hours, by caller and key, in the database. Plain JDBC: they are no part of any domain. */
@ApplicationScoped
class KeptAnswers {

    private final DataSource database;

    KeptAnswers(DataSource database) {
        this.database = database;
    }

    /**
     * Claims the key for this transaction, or answers what was kept under it.
     *
     * @throws city.promotion.conventions.problem.ProblemException 409 while the first request is still running, 422 when the key
     *     was used for another request
     */
    Optional<KeptAnswer> claim(Key key) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!lock(connection, key)) {
                throw ConventionProblem.IDEMPOTENCY_IN_FLIGHT.problem(key.key());
            }
            forgetExpired(connection);
            var kept = find(connection, key);
            if (kept.isEmpty()) {
                insert(connection, key);
            }
            return kept;
        }
    }

    void keep(Key key, int status, String location, Rendered rendered) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update idempotency_key set status = ?, location = ?, entity_tag = ?, body = ?
                        where caller = ? and key = ?""")) {
            update.setInt(1, status);
            update.setString(2, location);
            update.setString(3, rendered.tag());
            update.setBytes(4, rendered.bytes());
            update.setString(5, key.caller());
            update.setString(6, key.key());
            update.executeUpdate();
        }
    }

    private static boolean lock(Connection connection, Key key) throws SQLException {
        try (var lock = connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtextextended(? || chr(10) || ?, 7))")) {
            lock.setString(1, key.caller());
            lock.setString(2, key.key());
            var result = lock.executeQuery();
            return result.next() && result.getBoolean(1);
        }
    }

    /** A few at a time, so that no request pays for many; what another transaction is deleting is left to it. */
    private static void forgetExpired(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from idempotency_key where (caller, key) in (
                    select caller, key from idempotency_key where created_at < now() - interval '24 hours'
                    order by created_at limit 20 for update skip locked)""")) {
            delete.executeUpdate();
        }
    }

    private static Optional<KeptAnswer> find(Connection connection, Key key) throws SQLException {
        try (var select = connection.prepareStatement("""
                select operation, fingerprint, status, location, entity_tag, body from idempotency_key
                where caller = ? and key = ? and created_at >= now() - interval '24 hours'""")) {
            select.setString(1, key.caller());
            select.setString(2, key.key());
            var row = select.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            if (!row.getString(1).equals(key.operation()) || !Arrays.equals(row.getBytes(2), key.fingerprint())) {
                throw ConventionProblem.IDEMPOTENCY_KEY_REUSED.problem(key.key());
            }
            return Optional.of(new KeptAnswer(row.getInt(3), row.getString(4), row.getString(5), row.getBytes(6)));
        }
    }

    private static void insert(Connection connection, Key key) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into idempotency_key (caller, key, operation, fingerprint) values (?, ?, ?, ?)
                on conflict (caller, key) do update set operation = excluded.operation,
                    fingerprint = excluded.fingerprint, created_at = now()""")) {
            insert.setString(1, key.caller());
            insert.setString(2, key.key());
            insert.setString(3, key.operation());
            insert.setBytes(4, key.fingerprint());
            insert.executeUpdate();
        }
    }

    /**
     * What makes two requests the same.
     *
     * @param operation path of the request
     * @param fingerprint SHA-256 of what was sent
     */
    record Key(String caller, String key, String operation, byte[] fingerprint) {}

    /** An answer given before. */
    record KeptAnswer(int status, String location, String entityTag, byte[] body) {

        RestResponse<byte[]> toResponse() {
            var builder = RestResponse.ResponseBuilder.<byte[]>create(status)
                    .entity(body)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.ETAG, entityTag)
                    .header("Idempotency-Replayed", "true");
            return location == null
                    ? builder.build()
                    : builder.header(HttpHeaders.LOCATION, location).build();
        }
    }
}
