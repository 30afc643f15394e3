package city.promotion.conventions.feed;

import city.promotion.conventions.security.Visibility;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything that a reader may see, as of one moment, with the place in the feed from which to go on. A change that is being made
 * at that moment may come twice, never not at all.
 */
@ApplicationScoped
class Snapshot {

    private static final int ROWS_AT_A_TIME = 500;

    /** One query for each table, roots before parts; identifiers come from the register and are quoted by the database. */
    private static final String QUERIES = """
            select format($query$
                select %L as record, (p.data ->> 'id')::uuid as id, change_path(%L, p.data) as subject,
                       coalesce(p.data ->> 'updated_at', p.data ->> 'recorded_at', now()::text)::timestamptz as changed_at,
                       change_data(p.data, %L::text[] || derived_columns(%L)) as data
                from (select to_jsonb(t) as data, t.%I as root from %I t) p join change_root r on r.root_id = p.root
                where r.visibility = any (?) and coalesce(p.data ->> 'visibility', r.visibility) = any (?)
                $query$, record, path, silent, table_name, root_column, table_name)
            from change_source order by root_table <> table_name, table_name""";

    private final DataSource database;
    private final Clock clock;
    private final ObjectWriter json;
    private final String service;

    Snapshot(
            DataSource database,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.database = database;
        this.clock = clock;
        this.json = json.writer().without(SerializationFeature.INDENT_OUTPUT);
        this.service = path + "/v1";
    }

    /** Writes one event a line, and last the one that says the copy is whole and where the feed goes on. */
    void write(FeedCursor epoch, Set<Visibility> visible, OutputStream out) throws IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var from = begin(connection, epoch);
                for (var query : queries(connection)) {
                    writeRows(connection, query, visible, out);
                }
                writeLine(out, completed(from));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The first copy broke off", e);
        }
    }

    private static FeedCursor begin(Connection connection, FeedCursor epoch) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
            var row = statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text");
            row.next();
            return epoch.at(Long.parseUnsignedLong(row.getString(1)) - 1, Long.MAX_VALUE);
        }
    }

    private static List<String> queries(Connection connection) throws SQLException {
        var queries = new ArrayList<String>();
        try (var select = connection.prepareStatement(QUERIES)) {
            var rows = select.executeQuery();
            while (rows.next()) {
                queries.add(rows.getString(1));
            }
        }
        return queries;
    }

    private void writeRows(Connection connection, String query, Set<Visibility> visible, OutputStream out)
            throws SQLException, IOException {
        try (var select = connection.prepareStatement(query)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            var names = ChangeLog.names(connection, visible);
            select.setArray(1, names);
            select.setArray(2, names);
            var rows = select.executeQuery();
            while (rows.next()) {
                writeLine(out, recorded(rows));
            }
        }
    }

    private CloudEvent recorded(ResultSet row) throws SQLException {
        return CloudEvent.of(
                row.getObject("id", UUID.class),
                service,
                row.getString("record"),
                "recorded",
                row.getString("subject"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                null,
                row.getString("data"));
    }

    private CloudEvent completed(FeedCursor from) {
        return CloudEvent.of(
                UUID.randomUUID(),
                service,
                "snapshot",
                "completed",
                service + "/snapshot",
                Instant.now(clock),
                from.encode(),
                null);
    }

    private void writeLine(OutputStream out, CloudEvent event) throws IOException {
        out.write(json.writeValueAsBytes(event));
        out.write('\n');
    }
}
