package city.promotion.conventions.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Brings the examples of answers from files, so that each stands in one place: {@code examples/<operationId>.json} where an
 * operation has one of its own, else {@code examples/<schema>.json}, from which a page or a list of such records is made.
 * Answers that are not JSON have {@code examples/<operationId>.<ending>}, bodies {@code
 * examples/<operationId>.request.<ending>} when their schema shows no example.
 */
final class Examples {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/json", "json",
            "text/csv", "csv",
            "text/calendar", "ics",
            "text/html", "html",
            "text/plain", "txt",
            "application/x-ndjson", "ndjson",
            "application/ld+json", "jsonld",
            "image/svg+xml", "svg");

    private final ObjectMapper json = new ObjectMapper();
    private final OpenAPI document;
    private final Schemas schemas;
    private final Map<String, Example> written = new TreeMap<>();

    private Examples(OpenAPI document) {
        this.document = document;
        this.schemas = new Schemas(document);
    }

    static void write(OpenAPI document) {
        new Examples(document).write();
    }

    private void write() {
        for (var operation : Schemas.operations(document)) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2") && answer.getRef() == null) {
                    show(operation, answer.getContent());
                }
            });
            if (operation.getRequestBody() != null) {
                showRequest(operation, operation.getRequestBody().getContent());
            }
        }
        if (!written.isEmpty()) {
            document.getComponents().setExamples(written);
        }
    }

    private void show(Operation operation, Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (hasExample(media)) {
                return;
            }
            var own = read(operation.getOperationId(), type);
            if (own != null) {
                refer(
                        media,
                        operation.getOperationId() + (type.equals("application/json") ? "" : "." + ending(type)),
                        own);
            } else if (isJson(type) && media.getSchema() != null) {
                showBySchema(media);
            }
        });
    }

    private void showRequest(Operation operation, Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            var own = hasExample(media) ? null : read(operation.getOperationId() + ".request", type);
            if (own != null) {
                refer(media, operation.getOperationId() + ".request", own);
            }
        });
    }

    private void showBySchema(MediaType media) {
        var schema = media.getSchema();
        var name = nameOf(schema);
        if (name != null) {
            var example = ofSchema(name);
            if (example != null) {
                refer(media, name, example);
            }
        } else if (Schemas.is(schema, Schema.SchemaType.ARRAY) && nameOf(schema.getItems()) != null) {
            var example = ofSchema(nameOf(schema.getItems()));
            if (example != null) {
                refer(media, nameOf(schema.getItems()) + "List", List.of(example));
            }
        }
    }

    /** The example of that schema; of a page, one made from the example of its records. */
    private Object ofSchema(String name) {
        var own = read(name, "application/json");
        var schema = schemas.named(name);
        if (own != null || schema == null || schema.getProperties() == null) {
            return own;
        }
        var items = schema.getProperties().get("items");
        var record = items == null || items.getItems() == null ? null : nameOf(items.getItems());
        var example = record == null ? null : read(record, "application/json");
        if (example == null) {
            return null;
        }
        var page = new TreeMap<String, Object>();
        page.put("items", List.of(example));
        page.put("next", null);
        return Collections.unmodifiableMap(page);
    }

    private void refer(MediaType media, String name, Object value) {
        written.computeIfAbsent(name, key -> OASFactory.createExample().value(value));
        media.addExample(name, OASFactory.createExample().ref("#/components/examples/" + name));
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static boolean hasExample(MediaType media) {
        return media.getExample() != null
                || media.getExamples() != null && !media.getExamples().isEmpty();
    }

    private static String nameOf(Schema schema) {
        return schema == null || schema.getRef() == null
                ? null
                : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }

    private static String ending(String type) {
        return ENDINGS.get(type.split(";")[0].strip());
    }

    private Object read(String name, String type) {
        if (ending(type) == null) {
            return null;
        }
        var file = "examples/" + name + "." + ending(type);
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                return null;
            }
            // Of lines of JSON the first one is shown.
            return file.endsWith("json") || file.endsWith("jsonld")
                    ? json.readValue(stream, Object.class)
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The example " + file + " cannot be read", unreadable);
        }
    }
}
