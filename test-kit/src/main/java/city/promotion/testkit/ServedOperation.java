package city.promotion.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An operation as the service's OpenAPI document describes it.
 *
 * @param address the path with something that fits in place of each {@code {…}}, and the query parameters that are required
 * @param contentType of a body; null when there is none
 * @param example a body as the document shows it; null when it shows none
 */
record ServedOperation(
        String operationId,
        String method,
        String path,
        String address,
        String contentType,
        Map<String, Object> example) {

    private static final String JSON = "application/json";
    private static final ObjectMapper JSON_WRITER = new ObjectMapper();

    boolean reads() {
        return method.equals("GET");
    }

    /** Path of the record that this is about, up to its id: {@code /events/v1/events/{}}. */
    String record() {
        var end = path.indexOf('}');
        return end < 0 ? path : ServedOperations.anyName(path.substring(0, end + 1));
    }

    /** Which of the paths of records, written without names, this is about: the one that leaves nothing open. */
    Optional<String> belongsTo(Collection<String> records) {
        var own = ServedOperations.anyName(path);
        var end = own.lastIndexOf('}') + 1;
        return Optional.of(own.substring(0, end)).filter(records::contains);
    }

    /** Whether nothing but the record has to be known. */
    boolean isOfTheRecordOnly() {
        return path.indexOf('{') == path.lastIndexOf('{') && path.contains("{");
    }

    /** The address for a certain record. */
    String addressOf(String recordAddress) {
        var segments = recordAddress.split("/").length;
        var rest = address.split("/", segments + 1);
        return rest.length > segments ? recordAddress + "/" + rest[segments] : recordAddress + query();
    }

    private String query() {
        var begin = address.indexOf('?');
        return begin < 0 ? "" : address.substring(begin);
    }

    /** Nothing that could be accepted, but nothing wrong with its form either; {@code token} is null for a caller without one. */
    RawHttp.Answer send(int port, String to, String token) {
        return send(port, to, token, JSON.equals(contentType) ? "{}" : "x");
    }

    /** What the document shows as a body, with these members instead of its own where it has them. */
    RawHttp.Answer sendExample(int port, String to, String token, Map<String, Object> members) {
        if (example == null) {
            return send(port, to, token);
        }
        var body = new LinkedHashMap<>(example);
        members.forEach((name, value) -> body.computeIfPresent(name, (same, shown) -> value));
        try {
            return send(port, to, token, JSON_WRITER.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a parameter that nobody knows and a body that cannot be read. */
    RawHttp.Answer sendSpoilt(int port, String token) {
        return send(port, address + (address.contains("?") ? "&" : "?") + "colour=red", token, "{");
    }

    private RawHttp.Answer send(int port, String to, String token, String content) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "*/*");
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (contentType == null) {
            return RawHttp.send(port, method, to, headers, null);
        }
        var parts = contentType.startsWith("multipart/");
        headers.put("Content-Type", parts ? contentType + "; boundary=end" : contentType);
        var body = parts ? "--end--\r\n" : content;
        return RawHttp.send(port, method, to, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return operationId + " (" + method + " " + path + ")";
    }
}
