package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * An operation as its document describes it.
 *
 * @param path with names in braces
 * @param bodies schema of what may be sent, by media type
 * @param answers for each status where the schema of each media type stands; no media type where nothing is answered
 */
record Operation(
        String service,
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        Map<Integer, Map<String, String>> answers) {

    boolean changes() {
        return !method.equals("GET");
    }

    boolean needsVersion() {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals("If-Match"));
    }

    /** Of the sheets and documents that an operation takes. */
    boolean takesFiles() {
        return !bodies.isEmpty() && !bodies.containsKey("application/json");
    }

    @Override
    public String toString() {
        return service + " " + id;
    }
}
