package city.promotion.stats.sdmx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The query of an address as it was sent. A plus is a plus here and means AND, or a time zone; the framework would have made it a
 * blank.
 */
final class RawQuery {

    private RawQuery() {}

    /** Parameters by name; one that is none of {@code known} and no {@code c[…]} where components are asked for is refused. */
    static Map<String, String> read(String query, Set<String> known, boolean components) {
        var parameters = new LinkedHashMap<String, String>();
        var problem = SdmxProblem.SYNTAX.problem();
        if (query != null && !query.isEmpty()) {
            for (var part : query.split("&")) {
                var sign = part.indexOf('=');
                var name = decoded(sign < 0 ? part : part.substring(0, sign));
                var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
                if (part.isEmpty()) {
                    continue;
                }
                if (!known.contains(name) && !(components && name.matches("c\\[[A-Za-z][A-Za-z0-9_-]{0,60}]"))) {
                    problem.violation(
                            shown,
                            "unknown-parameter",
                            String.join(", ", known.stream().sorted().toList()));
                } else if (parameters.put(name, sign < 0 ? "" : decoded(part.substring(sign + 1))) != null) {
                    problem.violation(shown, "given-once");
                }
            }
        }
        problem.throwIfViolated();
        return parameters;
    }

    static String decoded(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        var raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%' && i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                bytes.write(hex(raw[i + 1]) * 16 + hex(raw[i + 2]));
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
