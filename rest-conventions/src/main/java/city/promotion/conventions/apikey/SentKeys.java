package city.promotion.conventions.apikey;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Finds what a key that was sent opens, and notes its use. Nothing is remembered between requests, so that a key which was ended
 * is ended in every instance. Plain JDBC on threads of its own: a connection that a request borrows carries the name of its
 * caller, and here the caller is what is being found out.
 */
@ApplicationScoped
class SentKeys {

    private static final int THREADS = 4;

    private static final String FIND = """
            select id, holder, role, access,
                   array(select jsonb_array_elements_text(districts)) as districts, secret_hash = ? as newest,
                   coalesce(case when secret_hash = ? then last_used_at else previous_used_at end, '-infinity')
                       < now() - interval '1 minute' as to_be_noted
            from api_key
            where secret_hash = ? and expires_at > now() or previous_hash = ? and previous_ends_at > now()""";

    /** Once a minute is often enough for people, and spares a write on each read. */
    private static final String NOTE = """
            update api_key set %1$s = now()
            where id = ? and (%1$s is null or %1$s < now() - interval '1 minute')""";

    private final DataSource database;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work, "api-keys");
        thread.setDaemon(true);
        return thread;
    });

    SentKeys(DataSource database) {
        this.database = database;
    }

    @PreDestroy
    void end() {
        threads.shutdown();
    }

    /** What the secret opens; empty when it opens nothing, whatever the reason. */
    Optional<KnownKey> find(String sent) {
        return KeySecret.of(sent)
                .flatMap(secret -> CompletableFuture.supplyAsync(() -> lookUp(secret.hash()), threads)
                        .join());
    }

    private Optional<KnownKey> lookUp(String hash) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND)) {
            for (int place = 1; place <= 4; place++) {
                select.setString(place, hash);
            }
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getBoolean("to_be_noted")) {
                    note(connection, row.getObject("id", UUID.class), row.getBoolean("newest"));
                }
                return Optional.of(new KnownKey(
                        row.getString("holder"),
                        KeyRole.valueOf(row.getString("role")),
                        KeyAccess.valueOf(row.getString("access")),
                        new TreeSet<>(Arrays.asList(
                                (String[]) row.getArray("districts").getArray()))));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Keys cannot be looked up", failed);
        }
    }

    private static void note(Connection connection, UUID id, boolean newest) throws SQLException {
        try (var update = connection.prepareStatement(NOTE.formatted(newest ? "last_used_at" : "previous_used_at"))) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }
}
