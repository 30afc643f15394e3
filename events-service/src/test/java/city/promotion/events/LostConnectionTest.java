package city.promotion.events;

import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The database ends all connections, as it does when it is restarted. */
@QuarkusTest
class LostConnectionTest {

    @Test
    void answersOverNewConnectionsWhenTheOldOnesWereEnded() throws SQLException {
        for (int i = 0; i < 3; i++) {
            Tokens.viewer().get("/events/v1/organisations?limit=1").then().statusCode(200);
            assertTrue(endConnections() > 0);
        }
        for (int i = 0; i < 5; i++) {
            Tokens.viewer().get("/events/v1/organisations?limit=1").then().statusCode(200);
        }
    }

    /** Those that rest: what is at work is another test's. */
    private static int endConnections() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement()) {
            var ended = statement.executeQuery("select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
                    + " where usename = current_user and state = 'idle' and pid <> pg_backend_pid()");
            ended.next();
            return ended.getInt(1);
        }
    }
}
