package city.promotion.conventions.conditional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who may keep an answer (RFC 9111). What nobody in particular asked for may be kept for everybody, for a few seconds: long enough
 * for a rush of readers, too short to be noticed. What a caller with a token or a key is told is that caller's alone.
 */
public final class SharedCaching {

    /** What an answer depends on besides its address. */
    public static final String VARY = "Accept, Accept-Language, Authorization, X-API-Key";

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String EVERYBODY = "public, max-age=0, must-revalidate, s-maxage=5";
    private static final String CALLER = "private, no-cache";

    private SharedCaching() {}

    /**
     * The {@code Cache-Control} of an answer.
     *
     * @param header value of a header of the request by its name; null where it was not sent
     */
    public static String control(String method, UnaryOperator<String> header) {
        var anybody = READS.contains(method)
                && header.apply(HttpHeaders.AUTHORIZATION) == null
                && header.apply("X-API-Key") == null
                && header.apply(HttpHeaders.COOKIE) == null;
        return anybody ? EVERYBODY : CALLER;
    }
}
