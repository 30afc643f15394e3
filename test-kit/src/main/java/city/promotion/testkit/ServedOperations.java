package city.promotion.testkit;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations that a service's OpenAPI document names, so that a new one is tried without being named in a test. */
final class ServedOperations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String NO_ID = "00000000-0000-7000-8000-000000000000";

    private final Map<String, Object> document;

    private ServedOperations(Map<String, Object> document) {
        this.document = document;
    }

    static ServedOperations of(String openapi) {
        return new ServedOperations(
                RestAssured.get(openapi + "?format=json").jsonPath().getMap("$"));
    }

    /** A path without the names of its parameters. */
    static String anyName(String path) {
        return path.replaceAll("\\{\\w+\\}", "{}");
    }

    List<ServedOperation> all() {
        var operations = new ArrayList<ServedOperation>();
        members(document.get("paths"))
                .forEach((path, item) -> members(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(path, method, members(operation), members(item)));
                    }
                }));
        return operations;
    }

    private ServedOperation operation(
            String path, String method, Map<String, Object> operation, Map<String, Object> item) {
        var address = path;
        var query = new ArrayList<String>();
        for (var parameter : parameters(item, operation)) {
            var name = String.valueOf(parameter.get("name"));
            var value = valueOf(resolved(members(parameter.get("schema"))));
            if ("path".equals(parameter.get("in"))) {
                address = address.replace("{" + name + "}", value);
            } else if ("query".equals(parameter.get("in")) && Boolean.TRUE.equals(parameter.get("required"))) {
                query.add(name + "=" + value);
            }
        }
        address = address.replaceAll("\\{\\w+\\}", NO_ID);
        var content = members(members(operation.get("requestBody")).get("content"));
        var types = content.keySet();
        var shown = resolved(members(members(content.get("application/json")).get("schema")))
                .get("examples");
        return new ServedOperation(
                String.valueOf(operation.get("operationId")),
                method.toUpperCase(Locale.ROOT),
                path,
                query.isEmpty() ? address : address + "?" + String.join("&", query),
                types.isEmpty()
                        ? null
                        : types.contains("application/json")
                                ? "application/json"
                                : types.iterator().next(),
                shown instanceof List<?> examples && !examples.isEmpty() ? members(examples.get(0)) : null);
    }

    private static List<Map<String, Object>> parameters(Map<String, Object> item, Map<String, Object> operation) {
        var all = new ArrayList<Map<String, Object>>();
        for (var holder : List.of(item, operation)) {
            if (holder.get("parameters") instanceof List<?> some) {
                some.forEach(parameter -> all.add(members(parameter)));
            }
        }
        return all;
    }

    private static String valueOf(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> values && !values.isEmpty()) {
            return String.valueOf(values.get(0));
        }
        var types = schema.get("type") instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of(String.valueOf(schema.get("type")));
        if (types.contains("integer") || types.contains("number")) {
            return "1";
        }
        if (types.contains("boolean")) {
            return "true";
        }
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> NO_ID;
            case "date" -> "2024-04-18";
            case "date-time" -> "2024-04-18T06:30:00Z";
            default -> "SAMPLE";
        };
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        if (schema.get("allOf") instanceof List<?> parts && !parts.isEmpty()) {
            return resolved(members(parts.get(0)));
        }
        if (!(schema.get("$ref") instanceof String ref)) {
            return schema;
        }
        var schemas = members(members(document.get("components")).get("schemas"));
        return members(schemas.get(ref.substring(ref.lastIndexOf('/') + 1)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
