package city.promotion.conventions.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a path offers, read once from the service's own OpenAPI document: its methods, and the forms of their answers. */
@ApplicationScoped
class Offers {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String ANY_NAME = "[^/]+";
    private static final String VARIABLE = Pattern.quote(ANY_NAME);
    private static final String OF_FAILURES = "application/problem+json";

    private final ObjectMapper json;
    private Map<Pattern, Map<String, List<String>>> byPath;

    Offers(ObjectMapper json) {
        this.json = json;
    }

    /** Its methods; RFC 9110 wants them in every 405. */
    Set<String> methods(String path) {
        var methods = new TreeSet<String>();
        matching(path).forEach(offered -> {
            methods.addAll(offered.keySet());
            methods.add("OPTIONS");
            if (offered.containsKey("GET")) {
                methods.add("HEAD");
            }
        });
        return methods;
    }

    /** Media types in which the method may answer, for a 406. */
    List<String> forms(String method, String path) {
        var wanted = method.equals("HEAD") ? "GET" : method;
        return matching(path).stream()
                .map(offered -> offered.getOrDefault(wanted, List.of()))
                .filter(forms -> !forms.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A path that is written out comes before one with a variable at its place. */
    private synchronized List<Map<String, List<String>>> matching(String asked) {
        if (byPath == null) {
            byPath = read();
        }
        // The framework finds a resource behind parameters of a segment and doubled or trailing slashes too.
        var path = asked.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
        return byPath.entrySet().stream()
                .filter(offered -> offered.getKey().matcher(path).matches())
                .sorted(Comparator.comparing(
                        offered -> offered.getKey().pattern().split(VARIABLE, -1).length))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<Pattern, Map<String, List<String>>> read() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            var offered = new LinkedHashMap<Pattern, Map<String, List<String>>>();
            JsonNode paths = stream == null
                    ? json.createObjectNode()
                    : json.readTree(stream).path("paths");
            paths.properties()
                    .forEach(path -> offered.put(
                            Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", ANY_NAME)), offer(path.getValue())));
            return offered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> offer(JsonNode path) {
        var offer = new LinkedHashMap<String, List<String>>();
        path.properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                        offer.put(operation.getKey().toUpperCase(Locale.ROOT), forms(operation.getValue())));
        return offer;
    }

    private static List<String> forms(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> answer.getValue().path("content").properties().stream())
                .map(Map.Entry::getKey)
                .filter(form -> !form.equals(OF_FAILURES))
                .distinct()
                .toList();
    }
}
