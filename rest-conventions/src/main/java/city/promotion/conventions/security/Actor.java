package city.promotion.conventions.security;

import city.promotion.conventions.request.CurrentRequest;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells the database who acts, so that the history triggers can name the caller. Each connection carries the name of the
 * request that borrowed it; work without a request is the service's own.
 */
@ApplicationScoped
public class Actor implements AgroalPoolInterceptor {

    private static final String SERVICE = "service";

    /** Name of the caller of this request, or of the service when it acts by itself. */
    public static String current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return SERVICE;
        }
        return container.instance(Caller.class).get().name();
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var container = Arc.container();
        var inRequest = container != null && container.requestContext().isActive();
        var request = inRequest ? container.instance(CurrentRequest.class).get() : null;
        if (request != null && request.isSafe()) {
            return; // A read writes no history, so it is spared the round trip.
        }
        try (var statement = connection.prepareStatement(
                "select set_config('app.actor', ?, false), set_config('app.request', ?, false), "
                        + "set_config('app.client', ?, false), set_config('app.path', ?, false)")) {
            statement.setString(1, current());
            statement.setString(2, request == null ? "" : request.id());
            statement.setString(3, request == null || request.client() == null ? "" : request.client());
            statement.setString(4, request == null || request.path() == null ? "" : request.path());
            statement.execute();
        } catch (SQLException unusable) {
            throw new IllegalStateException("The connection does not take the caller's name", unusable);
        }
    }
}
