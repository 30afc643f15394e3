package city.promotion.conventions.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Forgets what is old, some at a time. Plain JDBC in transactions of its own. */
@ApplicationScoped
class KeptRepository {

    private final DataSource database;

    KeptRepository(DataSource database) {
        this.database = database;
    }

    /** Forgets some of it, unless another instance is at it; returns how many. */
    int forget(Kept kept, Duration age) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var forgotten = isAlone(connection) ? forget(connection, kept, age) : 0;
                connection.commit();
                return forgotten;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What is old cannot be forgotten: " + kept, failure);
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtextextended('retention', 17))");
                var taken = lock.executeQuery()) {
            taken.next();
            return taken.getBoolean(1);
        }
    }

    private static int forget(Connection connection, Kept kept, Duration age) throws SQLException {
        try (var forget = connection.prepareStatement(kept.forget())) {
            forget.setDouble(1, age.toSeconds());
            forget.setInt(2, kept.together());
            try (var number = forget.executeQuery()) {
                number.next();
                return number.getInt(1);
            }
        }
    }
}
