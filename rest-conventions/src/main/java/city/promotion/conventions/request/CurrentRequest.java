package city.promotion.conventions.request;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is known of the request itself: its id, where it came from, and whether it only reads. */
@RequestScoped
public class CurrentRequest {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final String id;
    private final String client;
    private final String path;
    private final boolean safe;

    CurrentRequest(CurrentVertxRequest vertx) {
        var context = vertx.getCurrent();
        id = idFrom(context == null ? null : context.request().getHeader(HEADER));
        var sender = context == null ? null : context.request().remoteAddress();
        client = sender == null ? null : sender.hostAddress();
        path = context == null ? null : context.request().path();
        safe = context != null
                && SAFE_METHODS.contains(context.request().method().name());
    }

    /** The id in the header if it is a safe one, else a new one. */
    public static String idFrom(String header) {
        return header != null && SAFE_ID.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString().replace("-", "");
    }

    /** The id that the gateway gave, or a new one. */
    public String id() {
        return id;
    }

    /** Address that the request came from, as the gateway saw it; null when nobody can say. */
    public String client() {
        return client;
    }

    /** Its path, without the query; null when the service acts by itself. */
    public String path() {
        return path;
    }

    /** Whether the method is one that only reads (RFC 9110, safe methods). */
    public boolean isSafe() {
        return safe;
    }
}
