package city.promotion.conventions.feed;

import city.promotion.conventions.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the log of changes. Plain JDBC: the log is no part of any domain, and its rows go out as they are. */
@ApplicationScoped
class ChangeLog {

    /** So many rows of the log are looked at for one answer, however few of them a filter lets through. */
    static final int WINDOW = 10_000;

    /** What a reader gets to see of a row: all of it, or that the record left his sight, or nothing. */
    private static final String SHOWN = """
            select transaction, position, id, record, root_id, subject, changed_at,
                   case when shown then action else 'withdrawn' end as action,
                   case when shown then data end as data
            from (select l.*,
                         l.visibility = any (?) and r.visibility = any (?) as shown,
                         l.formerly = any (?) and l.visibility <> all (?) as lost
                  from change_log l join change_root r on r.root_id = l.root_id
                  where (l.transaction, l.position) > (?::text::xid8, ?)
                    and (l.transaction, l.position) <= (?::text::xid8, ?)) as seen
            where (shown or lost)
            """;

    private final DataSource database;
    private final String service;

    ChangeLog(DataSource database, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.database = database;
        this.service = path + "/v1";
    }

    /** The place before everything that the log still holds. */
    FeedCursor beginning() {
        return read("select epoch, trimmed_transaction::text, trimmed_position from change_feed");
    }

    /** The place behind the newest change that every reader may pass. */
    FeedCursor end() {
        return read("""
                select epoch, coalesce(l.transaction, trimmed_transaction)::text, coalesce(l.position, trimmed_position)
                from change_feed left join lateral (
                    select transaction, position from change_log
                    where transaction < pg_snapshot_xmin(pg_current_snapshot())
                    order by transaction desc, position desc limit 1) l on true""");
    }

    /**
     * The changes behind a place that this reader may see, oldest first.
     *
     * @throws city.promotion.conventions.problem.ProblemException 410 when the place was trimmed away
     */
    ChangeBatch after(FeedCursor after, int limit, ChangeFilter filter, Set<Visibility> visible) {
        requireKept(after);
        try (var connection = database.getConnection()) {
            var upTo = windowBehind(connection, after);
            if (upTo.equals(after)) {
                return new ChangeBatch(List.of(), after);
            }
            var told = read(connection, after, upTo, limit, filter, visible);
            return new ChangeBatch(
                    told, told.size() == limit ? told.get(limit - 1).place() : upTo);
        } catch (SQLException e) {
            throw new IllegalStateException("The log of changes cannot be read", e);
        }
    }

    /** Whether the log still holds what stands at a place. */
    boolean keeps(FeedCursor place) {
        var beginning = beginning();
        return beginning.epoch().equals(place.epoch()) && place.compareTo(beginning) > 0;
    }

    /** The change at a place, as this reader sees it today; empty when he may not see it. */
    Optional<ChangeBatch.Told> at(FeedCursor place, Set<Visibility> visible) {
        try (var connection = database.getConnection()) {
            var before = place.at(place.transaction(), place.position() - 1);
            return read(connection, before, place, 1, new ChangeFilter(null, null), visible).stream()
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("The log of changes cannot be read", e);
        }
    }

    /** Forgets what is older; returns how many changes that were. */
    long trim(Duration olderThan) {
        try (var connection = database.getConnection();
                var trim = connection.prepareStatement("select trim_changes(make_interval(secs => ?))")) {
            trim.setLong(1, olderThan.toSeconds());
            var result = trim.executeQuery();
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The log of changes cannot be trimmed", e);
        }
    }

    private void requireKept(FeedCursor after) {
        var beginning = beginning();
        if (!beginning.epoch().equals(after.epoch()) || after.compareTo(beginning) < 0) {
            throw FeedProblem.CURSOR_EXPIRED.problem(service + "/snapshot");
        }
    }

    private static FeedCursor windowBehind(Connection connection, FeedCursor after) throws SQLException {
        try (var select = connection.prepareStatement("""
                select transaction::text, position from (
                    select transaction, position from change_log
                    where (transaction, position) > (?::text::xid8, ?)
                      and transaction < pg_snapshot_xmin(pg_current_snapshot())
                    order by transaction, position limit %d) w
                order by w.transaction desc, w.position desc limit 1""".formatted(WINDOW))) {
            select.setString(1, Long.toUnsignedString(after.transaction()));
            select.setLong(2, after.position());
            var row = select.executeQuery();
            return row.next() ? after.at(Long.parseUnsignedLong(row.getString(1)), row.getLong(2)) : after;
        }
    }

    private List<ChangeBatch.Told> read(
            Connection connection,
            FeedCursor after,
            FeedCursor upTo,
            int limit,
            ChangeFilter filter,
            Set<Visibility> visible)
            throws SQLException {
        var told = new ArrayList<ChangeBatch.Told>();
        try (var select = select(connection, after, upTo, limit, filter, visible);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var place = after.at(Long.parseUnsignedLong(rows.getString("transaction")), rows.getLong("position"));
                told.add(new ChangeBatch.Told(place, event(rows, place), rows.getObject("root_id", UUID.class)));
            }
        }
        return told;
    }

    private static PreparedStatement select(
            Connection connection,
            FeedCursor after,
            FeedCursor upTo,
            int limit,
            ChangeFilter filter,
            Set<Visibility> visible)
            throws SQLException {
        var sql = new StringBuilder(SHOWN);
        var arguments = new ArrayList<Object>();
        if (filter.type() != null) {
            sql.append(
                    " and 'city.promotion.' || record || '.' || case when shown then action else 'withdrawn' end like any (?)");
            arguments.add(connection.createArrayOf("text", patterns(filter.type())));
        }
        if (filter.subject() != null) {
            sql.append(" and starts_with(subject || '/', ?)");
            arguments.add(filter.subject() + "/");
        }
        sql.append(" order by transaction, position limit ?");
        arguments.add(limit);
        var select = connection.prepareStatement(sql.toString());
        var names = names(connection, visible);
        for (int i = 1; i <= 4; i++) {
            select.setArray(i, names);
        }
        select.setString(5, Long.toUnsignedString(after.transaction()));
        select.setLong(6, after.position());
        select.setString(7, Long.toUnsignedString(upTo.transaction()));
        select.setLong(8, upTo.position());
        for (int i = 0; i < arguments.size(); i++) {
            select.setObject(9 + i, arguments.get(i));
        }
        return select;
    }

    /** What was asked for, as patterns of {@code like}: only the last star of a type is one. */
    private static String[] patterns(String types) {
        return Arrays.stream(types.split(","))
                .map(type ->
                        type.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .map(type -> type.endsWith("*") ? type.substring(0, type.length() - 1) + "%" : type)
                .toArray(String[]::new);
    }

    static Array names(Connection connection, Set<Visibility> visible) throws SQLException {
        return connection.createArrayOf(
                "text", visible.stream().map(Visibility::name).toArray());
    }

    private CloudEvent event(ResultSet row, FeedCursor cursor) throws SQLException {
        return CloudEvent.of(
                row.getObject("id", UUID.class),
                service,
                row.getString("record"),
                row.getString("action"),
                row.getString("subject"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                cursor.encode(),
                row.getString("data"));
    }

    private FeedCursor read(String sql) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            var row = select.executeQuery();
            row.next();
            return new FeedCursor(
                    row.getObject(1, UUID.class), Long.parseUnsignedLong(row.getString(2)), row.getLong(3));
        } catch (SQLException e) {
            throw new IllegalStateException("The log of changes cannot be read", e);
        }
    }
}
