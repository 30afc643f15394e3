package city.promotion.testkit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Shows the plan of every statement that the service really executed, with the values it was called with: PostgreSQL itself
 * ({@code auto_explain}) tells them in its log. Also a way in as the database's superuser, for filling tables.
 */
public final class Plans implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STATEMENT = "Query Text: ";
    /**
     * What no caller asked for: what a connection that is new asks about types, for whom it was borrowed, the line of the audit, and
     * what is looked at every second for the neighbours and the webhooks.
     */
    private static final List<String> OF_THE_SERVICE = List.of(
            "pg_catalog",
            "set_config('app.actor'",
            "insert into read_log",
            "followed_feed",
            "webhook_progress",
            "from change_feed left join");

    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");
    private static final List<String> SETTINGS =
            List.of("session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0");

    private final Connection superuser;
    private long read;
    private int markers;

    /** What one call executed. */
    public record Executed(int statements, List<String> lines) {

        /** The tables that were read from end to end. */
        public List<String> scannedTables() {
            return lines.stream()
                    .map(SCAN::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return String.join("\n", lines);
        }
    }

    private Plans(Connection superuser) {
        this.superuser = superuser;
    }

    /** Opens the way in; plans are told from {@link #listen} on. */
    public static Plans open() throws SQLException {
        return new Plans(superuser());
    }

    private static Connection superuser() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
        source.setUser("postgres");
        return source.getConnection();
    }

    /** Executes SQL with every right there is; several statements may stand in one text. */
    public void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Executes the parts of a text between lines of {@code -- ----}, all of them at the same time but the first and the last. */
    public void executeParts(String sql) throws SQLException {
        var parts = List.of(sql.split("(?m)^-- ----\n"));
        execute(parts.get(0));
        var between = parts.subList(1, parts.size() - 1);
        var threads = Executors.newFixedThreadPool(between.size());
        try {
            for (var done : threads.invokeAll(between.stream().map(Plans::alone).toList())) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdown();
        }
        execute(parts.get(parts.size() - 1));
    }

    private static Callable<Void> alone(String sql) {
        return () -> {
            try (var connection = superuser();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
                return null;
            }
        };
    }

    /** One column of a query. */
    public List<String> ask(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** From now on each statement of the service leaves its plan in the log. */
    public void listen() throws SQLException {
        for (var setting : SETTINGS) {
            execute("alter role " + service() + " set " + setting);
        }
        newConnections();
    }

    /** What the service executes while {@code call} runs. */
    public Executed of(Runnable call) throws SQLException, InterruptedException {
        mark();
        call.run();
        var told = mark();
        var statements = (int) told.stream()
                .filter(line ->
                        line.contains(STATEMENT) && OF_THE_SERVICE.stream().noneMatch(line::contains))
                .count();
        return new Executed(statements, told);
    }

    /** Waits until the log has told all that came before, and returns it. */
    private List<String> mark() throws SQLException, InterruptedException {
        var marker = "told up to here: " + ++markers + ".";
        execute("do $$ begin raise log '" + marker + "'; end $$");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var log = new String(unread(), StandardCharsets.UTF_8);
            var end = log.indexOf("LOG:  " + marker);
            if (end >= 0) {
                var told = log.substring(0, end);
                read += (told + "LOG:  " + marker).getBytes(StandardCharsets.UTF_8).length;
                return told.lines().toList();
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        throw new IllegalStateException("PostgreSQL's log does not tell: " + marker);
    }

    private byte[] unread() throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select pg_read_binary_file(pg_current_logfile(), " + read + ", 100000000)")) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("alter role " + service() + " reset all");
        newConnections();
        superuser.close();
    }

    private static String service() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    }

    private static void newConnections() {
        Arc.container().instance(AgroalDataSource.class).get().flush(AgroalDataSource.FlushMode.ALL);
    }
}
