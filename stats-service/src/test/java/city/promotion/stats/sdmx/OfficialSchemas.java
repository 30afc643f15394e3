package city.promotion.stats.sdmx;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;

/** The schemas of the standard, where this machine has them; they are not ours to hand on. */
final class OfficialSchemas {

    private OfficialSchemas() {}

    static Path folder() {
        for (var place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve("shared/schemas"))) {
                return place.resolve("shared/schemas");
            }
        }
        Assumptions.abort("The schemas of SDMX are not on this machine");
        throw new IllegalStateException();
    }

    /** {@code json2.1}, {@code data}. */
    static JsonSchema json(String version, String message) throws IOException {
        var schema = (ObjectNode) new ObjectMapper()
                .readTree(folder().resolve(version).resolve(message + ".json").toFile());
        // The older schemas name a draft that never was, and themselves in its words.
        schema.remove(List.of("$schema", "id"));
        var draft = version.equals("json2.1") ? VersionFlag.V201909 : VersionFlag.V7;
        // The later one tells a day from a moment by their formats.
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(draft).getSchema(schema, config);
    }

    static Schema ml(Source... more) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var message = new StreamSource(
                folder().resolve("ml2.1/schemas/SDMXMessage.xsd").toFile());
        var all = new java.util.ArrayList<Source>(List.of(message));
        all.addAll(List.of(more));
        return factory.newSchema(all.toArray(Source[]::new));
    }
}
