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

    private final String method;
    private Origin origin;

    CurrentRequest(CurrentVertxRequest vertx) {
        var context = vertx.getCurrent();
        var sender = context == null ? null : context.request().remoteAddress();
        origin = new Origin(
                idFrom(context == null ? null : context.request().getHeader(HEADER)),
                sender == null ? null : sender.hostAddress(),
                context == null ? null : context.request().path());
        method = context == null ? "" : context.request().method().name();
    }

    /** The id in the header if it is a safe one, else a new one. */
    public static String idFrom(String header) {
        return header != null && SAFE_ID.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Which request it is and where it came from.
     *
     * @param client address that it came from; null when nobody can say
     * @param path without the query; null when the service acts by itself
     */
    public record Origin(String id, String client, String path) {}

    /** For work that goes on when the request has its answer. */
    public Origin origin() {
        return origin;
    }

    /** What is done from here on is done for that request, though it has its answer. */
    public void goOnFor(Origin begun) {
        origin = begun;
    }

    /** The id that the gateway gave, or a new one. */
    public String id() {
        return origin.id();
    }

    /** Address that the request came from, as the gateway saw it; null when nobody can say. */
    public String client() {
        return origin.client();
    }

    /** Its path, without the query; null when the service acts by itself. */
    public String path() {
        return origin.path();
    }

    /** Its method; empty when the service acts by itself. */
    public String method() {
        return method;
    }

    /** Whether the method is one that only reads (RFC 9110, safe methods). */
    public boolean isSafe() {
        return SAFE_METHODS.contains(method);
    }
}
