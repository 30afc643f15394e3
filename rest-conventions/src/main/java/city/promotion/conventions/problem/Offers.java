package city.promotion.conventions.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path offers (RFC 9110 wants them in every 405), read once from the service's own OpenAPI document. */
@ApplicationScoped
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final ObjectMapper json;
    private Map<Pattern, List<String>> byPath;

    AllowedMethods(ObjectMapper json) {
        this.json = json;
    }

    synchronized Set<String> of(String asked) {
        // The framework finds a resource behind parameters of a segment and doubled or trailing slashes too.
        var path = asked.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
        if (byPath == null) {
            byPath = read();
        }
        var methods = new TreeSet<String>();
        byPath.forEach((pattern, offered) -> {
            if (pattern.matcher(path).matches()) {
                methods.addAll(offered);
            }
        });
        return methods;
    }

    private Map<Pattern, List<String>> read() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            var offered = new LinkedHashMap<Pattern, List<String>>();
            JsonNode paths = stream == null
                    ? json.createObjectNode()
                    : json.readTree(stream).path("paths");
            paths.properties()
                    .forEach(path -> offered.put(
                            Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                            methodsOf(path.getValue())));
            return offered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> methodsOf(JsonNode item) {
        var methods = new ArrayList<>(List.of("OPTIONS"));
        item.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
