package city.promotion.conventions.export;

import city.promotion.conventions.sheet.SheetForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paths whose answers can be taken away as a sheet: those of which the service's own OpenAPI document says so. */
@ApplicationScoped
class ExportedLists {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper json;
    private List<Pattern> paths;

    ExportedLists(ObjectMapper json) {
        this.json = json;
    }

    synchronized boolean hasList(String path) {
        if (paths == null) {
            paths = read();
        }
        return paths.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private List<Pattern> read() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            var found = new ArrayList<Pattern>();
            JsonNode document = stream == null ? json.createObjectNode() : json.readTree(stream);
            document.path("paths").properties().forEach(path -> {
                var forms = path.getValue().at("/get/responses/200/content");
                if (forms.has(SheetForm.CSV.mediaType().toString())) {
                    found.add(Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")));
                }
            });
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
