package city.promotion.local.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of the entries so far: the path of each record, and which of them were there before. */
final class Refs {

    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> older = new HashSet<>();

    /** @param path such as {@code /events/v1/events/<uuid>}; its last item is the id */
    void add(String ref, String path, boolean wasThere) {
        paths.put(ref, path);
        if (wasThere) {
            older.add(ref);
        }
    }

    String path(String ref) {
        var path = paths.get(bare(ref));
        if (path == null) {
            throw new IllegalArgumentException("names " + ref + ", which no earlier entry made");
        }
        return path;
    }

    /** Whether a path names a record that was there before this run. */
    boolean namesOlder(String path) {
        return IN_PATH.matcher(path).results().anyMatch(result -> older.contains(result.group(1)));
    }

    String inPath(String path) {
        return IN_PATH.matcher(path).replaceAll(result -> Matcher.quoteReplacement(id(result.group(1))));
    }

    JsonNode inBody(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), inBody(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(inBody(item)));
            return copy;
        }
        if (node.isTextual() && node.asText().startsWith("@")) {
            return JsonNodeFactory.instance.textNode(id(node.asText().substring(1)));
        }
        return node;
    }

    private String id(String ref) {
        var path = path(ref);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code {ref}} and {@code @ref} without what marks them. */
    private static String bare(String ref) {
        return ref.replaceAll("^[{@]|}$", "");
    }
}
