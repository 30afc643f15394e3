package city.promotion.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A service's OpenAPI document: its operations, and whether a body is what it says. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._,+:~-]++");

    private final String service;
    private final JsonNode document;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Pattern> templates = new LinkedHashMap<>();

    Contract(String service, JsonNode document) {
        this.service = service;
        this.document = document;
        factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(address(), document.toString()))));
        document.get("paths").properties().forEach(path -> {
            templates.put(
                    path.getKey(),
                    Pattern.compile(path.getKey().replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")));
            path.getValue().properties().forEach(method -> {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue(), path.getValue()));
                }
            });
        });
    }

    String service() {
        return service;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The path of the document that an address belongs to, without names; one that is named literally goes before. */
    String templateOf(String address) {
        return templates.entrySet().stream()
                .filter(template -> template.getValue().matcher(address).matches())
                .map(template -> anyName(template.getKey()))
                .min((a, b) -> Integer.compare(braces(a), braces(b)))
                .orElse(null);
    }

    /** What a request is about; null when the document does not say, or when its path is not written plainly. */
    Operation operation(String method, String path) {
        var plain = PLAIN.matcher(path.replaceAll("%2[BC]|%3A", "")).matches()
                && !path.contains("//")
                && !path.contains("/.");
        var template = plain ? templateOf(path) : null;
        var asked = method.equals("HEAD") ? "GET" : method;
        return operations.stream()
                .filter(operation -> operation.method().equals(asked)
                        && anyName(operation.path()).equals(template))
                .findFirst()
                .orElse(null);
    }

    static String anyName(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    /** What a reference stands for. */
    JsonNode resolved(JsonNode schema) {
        var found = schema;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    /** Name of the schema that is referred to; empty when it stands in place. */
    static String nameOf(JsonNode schema) {
        var ref = schema.path("$ref").asText();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** What in a body is not as the schema at that place says. */
    Set<ValidationMessage> faults(String pointer, JsonNode body) {
        return schemas.computeIfAbsent(
                        pointer, place -> factory.getSchema(SchemaLocation.of(address() + place), config))
                .validate(body);
    }

    /** What in a body may not be sent by the letter of the document. */
    Set<ValidationMessage> refusals(Operation operation, JsonNode body) {
        return faults(pointer(operation) + "/requestBody/content/" + escaped("application/json") + "/schema", body);
    }

    private Operation operation(String path, String method, JsonNode operation, JsonNode item) {
        var parameters = new ArrayList<Parameter>();
        for (var holder : List.of(item, operation)) {
            holder.path("parameters")
                    .forEach(parameter -> parameters.add(new Parameter(
                            parameter.path("name").asText(),
                            parameter.path("in").asText(),
                            parameter.path("required").asBoolean(),
                            parameter.path("schema"),
                            parameter.path("example"))));
        }
        var bodies = new LinkedHashMap<String, JsonNode>();
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content ->
                        bodies.put(content.getKey(), content.getValue().path("schema")));
        var answers = new LinkedHashMap<Integer, Map<String, String>>();
        operation
                .path("responses")
                .properties()
                .forEach(answer -> answers.put(
                        Integer.valueOf(answer.getKey()),
                        places(answer.getValue(), pointer(path, method) + "/responses/" + answer.getKey())));
        return new Operation(
                service,
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                bodies,
                answers);
    }

    private Map<String, String> places(JsonNode answer, String pointer) {
        var place = answer.has("$ref") ? answer.get("$ref").asText() : pointer;
        var places = new LinkedHashMap<String, String>();
        resolved(answer)
                .path("content")
                .fieldNames()
                .forEachRemaining(type -> places.put(type, place + "/content/" + escaped(type) + "/schema"));
        return places;
    }

    private String address() {
        return "https://city.example/" + service;
    }

    private static String pointer(Operation operation) {
        return pointer(operation.path(), operation.method().toLowerCase(Locale.ROOT));
    }

    private static String pointer(String path, String method) {
        return "#/paths/" + escaped(path) + "/" + method;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    private static int braces(String path) {
        return path.split("\\{", -1).length;
    }
}
