package city.promotion.testkit;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Every way to read that a service's OpenAPI document names, with each filter, sort and expansion, so that one which is new is
 * asked for without being named in a test.
 */
public final class Reads {

    /** What narrows nothing or is looked at by itself. */
    private static final Set<String> NO_FILTER =
            Set.of("after", "by", "limit", "cursor", "sort", "total", "expand", "format", "lang", "wait", "timeZone");

    private static final String ONE_OF = "one of ";

    private final Map<String, Object> document;
    private final Map<String, String> places = new TreeMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, String> helps = new HashMap<>();
    private String anyId = "00000000-0000-7000-8000-000000000000";

    private Reads(Map<String, Object> document) {
        this.document = document;
    }

    /** The reads of a service, for example of {@code /events/v1}. */
    public static Reads of(String service) {
        return new Reads(
                RestAssured.get(service + "/openapi?format=json").jsonPath().getMap("$"));
    }

    /** What stands for each {@code {…}} of a path that begins with this one, for example the id of a record that is there. */
    public Reads at(String path, String... inPlace) {
        var address = path;
        for (var value : inPlace) {
            address = address.replaceFirst("\\{\\w+\\}", value);
        }
        places.put(path, address);
        return this;
    }

    /** Raw values for the filters of this name, as far as they are allowed; without any, all or one that the schema allows. */
    public Reads filter(String name, String... some) {
        values.put(name, List.of(some));
        return this;
    }

    /** The id for filters and places that nothing was said of. */
    public Reads anyId(String id) {
        anyId = id;
        return this;
    }

    /** A question to this operation that is refused for what it lacks is asked again with that. */
    public Reads help(String operationId, String query) {
        helps.put(operationId, query);
        return this;
    }

    public List<Read> all() {
        var reads = new ArrayList<Read>();
        members(document.get("paths")).forEach((path, item) -> {
            var operation = members(members(item).get("get"));
            if (!operation.isEmpty()) {
                reads.add(new Read(
                        String.valueOf(operation.get("operationId")),
                        address(path),
                        form(operation),
                        parameters(operation)));
            }
        });
        return reads;
    }

    /** A way to read, with the schemas of the parameters it takes. */
    public final class Read {

        private final String operationId;
        private final String address;
        private final String form;
        private final Map<String, Map<String, Object>> parameters;

        private Read(String operationId, String address, String form, Map<String, Map<String, Object>> parameters) {
            this.operationId = operationId;
            this.address = address;
            this.form = form;
            this.parameters = parameters;
        }

        public String operationId() {
            return operationId;
        }

        public boolean takes(String parameter) {
            return parameters.containsKey(parameter);
        }

        /** The whole address with a query, which may be empty. */
        public String with(String query) {
            return query.isEmpty() ? address : address + "?" + query;
        }

        public Response get(Supplier<RequestSpecification> caller, String query) {
            var answer = ask(caller, query);
            var help = helps.get(operationId);
            return answer.statusCode() == 400 && help != null
                    ? ask(caller, query.isEmpty() ? help : query + "&" + help)
                    : answer;
        }

        private Response ask(Supplier<RequestSpecification> caller, String query) {
            return caller.get()
                    .accept(form)
                    .config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig().defaultQueryParameterCharset("UTF-8")))
                    .get(with(query));
        }

        /** Nothing; each filter by itself; each grouping; each sort; all expansions; the total of a source. */
        public List<String> queries() {
            var queries = new ArrayList<>(List.of(""));
            parameters.forEach((name, schema) -> {
                if (!NO_FILTER.contains(name)) {
                    valuesOf(name, schema).forEach(value -> queries.add(name + "=" + value));
                }
            });
            if (takes("by")) {
                valuesOf("by", parameters.get("by")).forEach(by -> queries.add("by=" + by));
            }
            if (takes("sort")) {
                sorts().forEach(sort -> queries.add("sort=" + sort));
            }
            if (takes("expand")) {
                queries.add("expand=all");
            }
            if (takes("total") && takes("source")) {
                valuesOf("source", parameters.get("source"))
                        .forEach(source -> queries.add("total=true&source=" + source));
            }
            return queries;
        }

        /** A wrong sort is refused with the names of the right ones. */
        private List<String> sorts() {
            String message =
                    get(Tokens::viewer, "sort=nothing").path("violations.find { it.field == 'sort' }?.message");
            return message == null || !message.contains(ONE_OF)
                    ? List.of()
                    : List.of(message.substring(message.indexOf(ONE_OF) + ONE_OF.length())
                            .split(", "));
        }
    }

    private List<String> valuesOf(String name, Map<String, Object> schema) {
        var wanted = values.getOrDefault(name, List.of());
        if (schema.get("enum") instanceof List<?> allowed) {
            var both = wanted.stream().filter(allowed::contains).toList();
            return both.isEmpty() ? allowed.stream().map(String::valueOf).toList() : both;
        }
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return List.of(
                switch (String.valueOf(schema.get("format"))) {
                    case "uuid" -> anyId;
                    case "date" -> "2024-04-18";
                    case "date-time" -> "2024-04-18T06:30:00Z";
                    case "int32", "int64" -> "2024";
                    default -> "boolean".equals(schema.get("type")) ? "true" : "SAMPLE";
                });
    }

    /** JSON where it is offered, else the first form that is. */
    private static String form(Map<String, Object> operation) {
        var forms = members(
                        members(members(operation.get("responses")).get("200")).get("content"))
                .keySet();
        return forms.contains("application/json") || forms.isEmpty()
                ? "application/json"
                : forms.iterator().next();
    }

    private String address(String path) {
        var address = path;
        for (var place : places.entrySet()) {
            if (path.startsWith(place.getKey())) {
                address = place.getValue() + path.substring(place.getKey().length());
            }
        }
        return address.replaceAll("\\{\\w+\\}", anyId);
    }

    private Map<String, Map<String, Object>> parameters(Map<String, Object> operation) {
        var parameters = new TreeMap<String, Map<String, Object>>();
        if (operation.get("parameters") instanceof List<?> all) {
            for (var parameter : all) {
                var one = members(parameter);
                if ("query".equals(one.get("in"))) {
                    parameters.put(String.valueOf(one.get("name")), resolved(members(one.get("schema"))));
                }
            }
        }
        return parameters;
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
