package city.promotion.acceptance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 when nothing came back
 * @param headers names in lower case
 * @param body its beginning; see {@code whole}
 * @param whole whether the body stands here to its end
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body, boolean whole, long millis) {

    static Answer none(long millis) {
        return new Answer(0, Map.of(), new byte[0], true, millis);
    }

    String header(String name) {
        var values = headers.get(name);
        return values == null ? "" : values.get(0);
    }

    /** Media type without its parameters. */
    String mediaType() {
        var type = header("content-type");
        var end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }
}
