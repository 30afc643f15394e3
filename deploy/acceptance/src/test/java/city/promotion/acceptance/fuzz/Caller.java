package city.promotion.acceptance.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who sends a request.
 *
 * @param headers that sign him in; none for anybody
 * @param known whether a service should know him
 */
record Caller(String name, List<Map.Entry<String, String>> headers, boolean known) {

    static final Caller ANYBODY = new Caller("anybody", List.of(), true);

    static Caller withToken(String name, String token) {
        return new Caller(name, List.of(Map.entry("Authorization", "Bearer " + token)), true);
    }

    boolean isAnybody() {
        return headers.isEmpty();
    }

    String variable() {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
