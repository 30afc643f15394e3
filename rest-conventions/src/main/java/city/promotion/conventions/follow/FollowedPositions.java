package city.promotion.conventions.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** How far each neighbour's feed was read. Plain JDBC inside the transaction of the caller. */
@ApplicationScoped
class FollowedPositions {

    private final DataSource database;

    FollowedPositions(DataSource database) {
        this.database = database;
    }

    FollowedPosition of(String neighbour) {
        return find(neighbour, "");
    }

    /** The position, held against other instances until the transaction ends. */
    FollowedPosition held(String neighbour) {
        execute("insert into followed_feed (neighbour) values (?) on conflict do nothing", neighbour);
        return find(neighbour, " for update");
    }

    void moveTo(String neighbour, String cursor, long more, Instant changedAt) {
        execute("""
                update followed_feed set cursor = ?, applied = applied + ?, changed_at = coalesce(?, changed_at), applied_at = now()
                where neighbour = ?""", cursor, more, changedAt == null ? null : Timestamp.from(changedAt), neighbour);
    }

    void forget(String neighbour) {
        execute(
                "update followed_feed set cursor = null, applied = 0, changed_at = null, applied_at = null where neighbour = ?",
                neighbour);
    }

    private FollowedPosition find(String neighbour, String lock) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select cursor, applied, changed_at, applied_at from followed_feed where neighbour = ?"
                                + lock)) {
            select.setString(1, neighbour);
            var row = select.executeQuery();
            return row.next()
                    ? new FollowedPosition(
                            row.getString("cursor"),
                            row.getLong("applied"),
                            instant(row, "changed_at"),
                            instant(row, "applied_at"))
                    : new FollowedPosition(null, 0, null, null);
        } catch (SQLException e) {
            throw new IllegalStateException("The position in the feed cannot be read", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private void execute(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The position in the feed cannot be written", e);
        }
    }
}
