package city.promotion.conventions.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Every query for imports. Plain JDBC: they are no part of any domain, and rows come by the ten thousand. */
@ApplicationScoped
class ImportRepository {

    /** So long an instance need not say again that an import waits with it. */
    private static final String LEASE = "now() + interval '15 seconds'";

    private final DataSource database;
    private final ObjectMapper json;

    ImportRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An import with what is counted of its rows. */
    record Found(
            UUID id,
            String list,
            String fileName,
            ImportState state,
            List<String> columns,
            int rows,
            int done,
            Map<RowAction, Integer> counts,
            int withTwins,
            Integer failedRow,
            List<CellFault> failure,
            Instant createdAt,
            String createdBy,
            Instant appliedAt,
            String appliedBy) {}

    UUID create(String list, String fileName, List<String> columns, int rows, String caller) {
        return inConnection(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into import (list, file_name, state, columns, rows_total, created_by, waits_until)
                    values (?, ?, 'CHECKING', ?::jsonb, ?, ?, %s) returning id""".formatted(LEASE))) {
                insert.setString(1, list);
                insert.setString(2, fileName);
                insert.setString(3, written(columns));
                insert.setInt(4, rows);
                insert.setString(5, caller);
                return id(insert);
            }
        });
    }

    Optional<Found> find(UUID id) {
        return inConnection(connection -> {
            try (var select = connection.prepareStatement("""
                    select i.*, coalesce(i.waits_until > now(), false) or exists (
                               select from pg_locks where locktype = 'advisory' and granted
                               and database = (select oid from pg_database where datname = current_database())
                               and (classid::bigint << 32 | objid::bigint) = hashtextextended(?::text, 13)) as running
                    from import i where i.id = ?""")) {
                select.setString(1, id.toString());
                select.setObject(2, id);
                var row = select.executeQuery();
                return row.next() ? Optional.of(found(connection, id, row)) : Optional.empty();
            }
        });
    }

    private Found found(Connection connection, UUID id, ResultSet row) throws SQLException {
        var counts = new HashMap<RowAction, Integer>();
        var twins = 0;
        try (var count = connection.prepareStatement("""
                select action, count(*), count(*) filter (where twins <> '[]') from import_row
                where import_id = ? group by action""")) {
            count.setObject(1, id);
            for (var each = count.executeQuery(); each.next(); ) {
                counts.put(RowAction.valueOf(each.getString(1)), each.getInt(2));
                twins += each.getInt(3);
            }
        }
        var applied = row.getObject("applied_at", OffsetDateTime.class);
        return new Found(
                id,
                row.getString("list"),
                row.getString("file_name"),
                state(row),
                read(row.getString("columns"), new TypeReference<List<String>>() {}),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                counts,
                twins,
                (Integer) row.getObject("failed_row"),
                read(row.getString("failure"), new TypeReference<List<CellFault>>() {}),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                applied == null ? null : applied.toInstant(),
                row.getString("applied_by"));
    }

    /** What nobody is working on any more was cut off by a crash: nothing of it was applied. */
    private static ImportState state(ResultSet row) throws SQLException {
        var state = ImportState.valueOf(row.getString("state"));
        if (row.getBoolean("running")) {
            return state;
        }
        return switch (state) {
            case CHECKING -> ImportState.FAILED;
            case APPLYING -> ImportState.CHECKED;
            default -> state;
        };
    }

    /** Puts a checked import up to be applied; false when it is, or waits for it, or was, since the caller looked. */
    boolean putUp(UUID id) {
        return inConnection(connection -> {
            try (var update = connection.prepareStatement("""
                    update import set state = 'APPLYING', rows_done = 0, failed_row = null, failure = '[]', waits_until = %s
                    where id = ? and state in ('CHECKED', 'APPLYING') and coalesce(waits_until <= now(), true)
                      and pg_try_advisory_xact_lock(hashtextextended(?::text, 13))""".formatted(LEASE))) {
                update.setObject(1, id);
                update.setString(2, id.toString());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Says of imports that wait for a thread of this instance that they still do. */
    void keepWaiting(Collection<UUID> ids) {
        inConnection(connection -> {
            try (var update = connection.prepareStatement(
                    "update import set waits_until = " + LEASE + " where id = any(?) and waits_until is not null")) {
                update.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                return update.executeUpdate();
            }
        });
    }

    /** Begins what the import waited for; false when it was done meanwhile. */
    boolean begin(UUID id, ImportState expected) {
        return inConnection(connection -> {
            try (var update = connection.prepareStatement(
                    "update import set waits_until = null where id = ? and state = ? and waits_until is not null")) {
                update.setObject(1, id);
                update.setString(2, expected.name());
                return update.executeUpdate() == 1;
            }
        });
    }

    /**
     * Takes the import for this transaction. Somebody else may hold it for a moment: who asks at the same time, to be told that it is
     * taken.
     */
    void take(UUID id) {
        inConnection(connection -> {
            try (var lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?::text, 13))")) {
                lock.setString(1, id.toString());
                return lock.execute();
            }
        });
    }

    /**
     * Has this connection plan its queries anew, those of triggers and foreign keys too. A plan from the time when there was a handful of
     * records reads all of them for each new one, and a long transaction would keep it to its end.
     */
    void planAnew() {
        inConnection(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("discard plans");
            }
        });
    }

    /** Has the planner count what this transaction has filled, before it plans anew. */
    void countAnew() {
        inConnection(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("select count_what_grew()");
            }
        });
        planAnew();
    }

    /** Lets this transaction only be taken back: the database notes nothing of it for others, and refuses to keep it. */
    void rehearse() {
        planAnew();
        inConnection(connection -> {
            try (var insert = connection.prepareStatement("insert into rehearsal default values")) {
                return insert.executeUpdate();
            }
        });
    }

    /** What this transaction writes may be forgotten by a crash: nobody waits for the disk. */
    void writeLightly() {
        inConnection(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("set local synchronous_commit = off");
            }
        });
    }

    void progress(UUID id, ImportState state, int done) {
        inConnection(connection -> {
            try (var update = connection.prepareStatement("""
                    update import set state = ?, rows_done = ?, failed_row = null, failure = '[]' where id = ?""")) {
                update.setString(1, state.name());
                update.setInt(2, done);
                update.setObject(3, id);
                return update.executeUpdate();
            }
        });
    }

    void failed(UUID id, int row, List<CellFault> failure) {
        inConnection(connection -> {
            try (var update = connection.prepareStatement("""
                    update import set state = 'CHECKED', rows_done = 0, failed_row = ?, failure = ?::jsonb where id = ?""")) {
                update.setInt(1, row);
                update.setString(2, written(failure));
                update.setObject(3, id);
                return update.executeUpdate();
            }
        });
    }

    void applied(UUID id, String caller) {
        inConnection(connection -> {
            try (var update = connection.prepareStatement("""
                    update import set state = 'APPLIED', rows_done = rows_total, applied_at = now(), applied_by = ?
                    where id = ?""")) {
                update.setString(1, caller);
                update.setObject(2, id);
                return update.executeUpdate();
            }
        });
    }

    void add(UUID id, List<CheckedRow> rows) {
        inConnection(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into import_row (import_id, number, action, record_id, record_version, parent_id, cells, request,
                        changes, violations, twins)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)""")) {
                for (var row : rows) {
                    insert.setObject(1, id);
                    insert.setInt(2, row.number());
                    insert.setString(3, row.action().name());
                    insert.setObject(4, row.recordId(), Types.OTHER);
                    insert.setObject(5, row.version(), Types.BIGINT);
                    insert.setObject(6, row.parentId(), Types.OTHER);
                    insert.setString(7, written(row.cells()));
                    insert.setString(8, row.request() == null ? null : written(row.request()));
                    insert.setString(9, written(row.changes()));
                    insert.setString(10, written(row.faults()));
                    insert.setString(11, written(row.twins()));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** Rows behind a number, in the order of the sheet. */
    List<CheckedRow> rows(UUID id, int after, int limit) {
        return rows("", id, after, limit, this::row);
    }

    /** The same of one action. */
    List<CheckedRow> rows(UUID id, int after, int limit, RowAction action) {
        return rows("and action = '" + action.name() + "'", id, after, limit, this::row);
    }

    /**
     * Those that create or change a record, with no more than what that takes. (They are read in the order of their numbers and sorted
     * out then: through the index by action all rows to the end of the sheet would be read and ordered for each part of it.)
     */
    List<CheckedRow> changing(UUID id, int after, int limit) {
        return rows("and action || '' in ('CREATE', 'CHANGE')", id, after, limit, this::request);
    }

    private List<CheckedRow> rows(String condition, UUID id, int after, int limit, Reader reader) {
        return inConnection(connection -> {
            try (var select = connection.prepareStatement("select * from import_row where import_id = ? and number > ? "
                    + condition + " order by number limit ?")) {
                select.setObject(1, id);
                select.setInt(2, after);
                select.setInt(3, limit);
                var rows = new ArrayList<CheckedRow>();
                for (var row = select.executeQuery(); row.next(); ) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        });
    }

    private interface Reader {
        CheckedRow read(ResultSet row) throws SQLException;
    }

    void created(UUID id, Map<Integer, UUID> records) {
        inConnection(connection -> {
            try (var update = connection.prepareStatement(
                    "update import_row set record_id = ? where import_id = ? and number = ?")) {
                for (var record : records.entrySet()) {
                    update.setObject(1, record.getValue());
                    update.setObject(2, id);
                    update.setInt(3, record.getKey());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** The records of a kind that carry identifiers of other systems, by {@code system:id}. */
    Map<String, UUID> recordsOf(String recordType, Collection<String> identifiers) {
        return inConnection(connection -> {
            try (var select = connection.prepareStatement("""
                    select asked.whole, x.record_id
                    from unnest(?) asked(whole)
                    cross join lateral (
                        select record_id, record_type from external_id
                        where system = split_part(asked.whole, ':', 1)
                          and id = substr(asked.whole, strpos(asked.whole, ':') + 1) offset 0) x
                    where x.record_type = ?""")) {
                select.setArray(1, connection.createArrayOf("text", identifiers.toArray()));
                select.setString(2, recordType);
                var found = new HashMap<String, UUID>();
                for (var row = select.executeQuery(); row.next(); ) {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                }
                return found;
            }
        });
    }

    private CheckedRow request(ResultSet row) throws SQLException {
        return new CheckedRow(
                row.getInt("number"),
                RowAction.valueOf(row.getString("action")),
                row.getObject("record_id", UUID.class),
                (Long) row.getObject("record_version"),
                row.getObject("parent_id", UUID.class),
                List.of(),
                read(row.getString("request"), new TypeReference<JsonNode>() {}),
                List.of(),
                List.of(),
                List.of());
    }

    private CheckedRow row(ResultSet row) throws SQLException {
        var request = row.getString("request");
        return new CheckedRow(
                row.getInt("number"),
                RowAction.valueOf(row.getString("action")),
                row.getObject("record_id", UUID.class),
                (Long) row.getObject("record_version"),
                row.getObject("parent_id", UUID.class),
                read(row.getString("cells"), new TypeReference<List<String>>() {}),
                request == null ? null : read(request, new TypeReference<JsonNode>() {}),
                read(row.getString("changes"), new TypeReference<List<CellChange>>() {}),
                read(row.getString("violations"), new TypeReference<List<CellFault>>() {}),
                read(row.getString("twins"), new TypeReference<List<Twin>>() {}));
    }

    private static UUID id(PreparedStatement insert) throws SQLException {
        var row = insert.executeQuery();
        row.next();
        return row.getObject(1, UUID.class);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T inConnection(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
