package city.promotion.events.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** What the service keeps of its deliveries; all of its times are the database's, so that here time can pass without waiting. */
@ApplicationScoped
class WebhookTables {

    private final DataSource database;

    WebhookTables(DataSource database) {
        this.database = database;
    }

    void empty() {
        run("delete from webhook_progress; delete from webhook");
    }

    /** The next attempt need not be waited for. */
    void makeDue() {
        run("update webhook_delivery set next_try_at = now() where state = 'WAITING' and next_try_at > now()");
    }

    /** Everything that is on record happened so much earlier: so much time has passed. */
    void pass(Duration time) {
        var earlier = "interval '" + time.toMillis() + " milliseconds'";
        run("update webhook_delivery set next_try_at = next_try_at - " + earlier + ", first_try_at = first_try_at - "
                + earlier + ", created_at = created_at - " + earlier
                + ", attempts = (select coalesce(jsonb_agg(a || jsonb_build_object('at', to_char((a ->> 'at')::timestamptz"
                + " at time zone 'UTC' - " + earlier
                + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')) order by n), '[]')"
                + " from jsonb_array_elements(attempts) with ordinality as x(a, n))");
    }

    /** How long it is until the next attempt; nothing when none is waited for. */
    Duration untilNextTry() {
        return Duration.ofMillis(
                number("select greatest(0, coalesce(ceil(extract(epoch from min(next_try_at) - now()) * 1000), 0))"
                        + " from webhook_delivery where state = 'WAITING' and tries > 0"));
    }

    /** Subscriptions that an instance is at. */
    long claims() {
        return number("select count(*) from webhook_progress where claim is not null");
    }

    void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
