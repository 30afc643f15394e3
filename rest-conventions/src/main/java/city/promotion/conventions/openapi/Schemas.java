package city.promotion.conventions.openapi;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The schemas of a document, named or written in place, by who sends them: clients or the service. */
final class Schemas {

    private final Map<String, Schema> named;
    private final Set<Schema> inBodies = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Schema> inParameters = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Schema> inAnswers = Collections.newSetFromMap(new IdentityHashMap<>());

    Schemas(OpenAPI document) {
        named = document.getComponents().getSchemas() == null
                ? new HashMap<>()
                : document.getComponents().getSchemas();
        for (var operation : operations(document)) {
            if (operation.getRequestBody() != null) {
                walk(operation.getRequestBody().getContent(), inBodies);
            }
            parameters(operation).forEach(parameter -> walk(parameter.getSchema(), inParameters));
            operation.getResponses().getAPIResponses().values().forEach(this::walkAnswer);
        }
        var shared = document.getComponents().getResponses();
        if (shared != null) {
            shared.values().forEach(this::walkAnswer);
        }
    }

    static List<Operation> operations(OpenAPI document) {
        var paths = document.getPaths() == null ? null : document.getPaths().getPathItems();
        return paths == null
                ? List.of()
                : paths.values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .toList();
    }

    static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    static boolean is(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    Set<Schema> inBodies() {
        return inBodies;
    }

    Set<Schema> inParameters() {
        return inParameters;
    }

    Set<Schema> inAnswers() {
        return inAnswers;
    }

    /** Everything that is sent or answered whole, by its media type. */
    static Stream<Map.Entry<String, MediaType>> bodies(OpenAPI document) {
        return operations(document).stream()
                .flatMap(operation -> Stream.concat(
                        operation.getRequestBody() == null
                                ? Stream.empty()
                                : Stream.of(operation.getRequestBody().getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(APIResponse::getContent)))
                .filter(content -> content != null && content.getMediaTypes() != null)
                .flatMap(content -> content.getMediaTypes().entrySet().stream());
    }

    /** The schema of that name, or null. */
    Schema named(String name) {
        return named.get(name);
    }

    /** Whether any operation sends or answers it. */
    boolean isUsed(String name) {
        var schema = named.get(name);
        return inBodies.contains(schema) || inParameters.contains(schema) || inAnswers.contains(schema);
    }

    private void walkAnswer(APIResponse answer) {
        walk(answer.getContent(), inAnswers);
        if (answer.getHeaders() != null) {
            answer.getHeaders().values().forEach(header -> walk(header.getSchema(), inAnswers));
        }
    }

    private void walk(Content content, Set<Schema> found) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(schema -> walk(schema, found));
        }
    }

    private void walk(Schema schema, Set<Schema> found) {
        if (schema == null || !found.add(schema)) {
            return;
        }
        if (schema.getRef() != null) {
            walk(named.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)), found);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> walk(property, found));
        }
        walk(schema.getItems(), found);
        walk(schema.getAdditionalPropertiesSchema(), found);
        for (var several : new List<?>[] {schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()}) {
            if (several != null) {
                several.forEach(one -> walk((Schema) one, found));
            }
        }
    }
}
