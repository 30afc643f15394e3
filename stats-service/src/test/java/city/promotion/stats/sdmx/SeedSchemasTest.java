package city.promotion.stats.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.stats.Seed;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * The seed figures in each format of SDMX, held against the schemas of the standard for every combination of a table: dataset, which figures, what is told
 * of them, along which dimension, language.
 */
@QuarkusTest
class SeedSchemasTest {

    /** Each dataset with the codes of its seed figures that are asked for beside all of them. */
    private static final Map<String, String> FLOWS =
            Map.of("TRADE", "FLOW", "FDI", "INDICATOR", "ENTERPRISES", "ENTERPRISE");

    private static final List<String> WHICH = List.of(
            "c[TIME_PERIOD]=ge:2023+le:2024-12",
            "c[REF_AREA]=320200&c[TRANSFORMATION]=N&c[TIME_PERIOD]=ge:2023",
            "c[TIME_PERIOD]=ge:2023&lastNObservations=1");

    private static final List<String> WHAT = List.of(
            "",
            "&attributes=none",
            "&measures=none&attributes=OBS_STATUS,UNIT_MULT",
            "&includeHistory=true",
            "&updatedAfter=2024-01-01T00:00:00Z",
            "&limit=1");

    private static final List<String> LANGUAGES = List.of("en", "zh");

    @Test
    void validateAsJson() throws IOException {
        for (var version : List.of("2.0", "2.1")) {
            var schema = OfficialSchemas.json("json" + version, "data");
            validateAll("application/vnd.sdmx.data+json;version=" + version + ".0", body -> faults(schema, body));
        }
    }

    @Test
    void validateAsGenericMl() throws SAXException {
        var schema = OfficialSchemas.ml();
        validateAll("application/vnd.sdmx.genericdata+xml;version=2.1", body -> faults(schema, body));
    }

    @Test
    void validateAsStructureSpecificMl() throws SAXException {
        var specific = new ArrayList<StreamSource>();
        FLOWS.forEach((flow, dimension) -> List.of("TIME_PERIOD", "AllDimensions", dimension)
                .forEach(along -> specific.add(SpecificSchema.of(flow, along))));
        var schema = OfficialSchemas.ml(specific.toArray(StreamSource[]::new));
        validateAll("application/vnd.sdmx.structurespecificdata+xml;version=2.1", body -> faults(schema, body));
    }

    private static void validateAll(String type, Function<String, List<String>> validation) {
        Seed.published();
        var faults = new ArrayList<String>();
        var answers = 0;
        for (var flow : FLOWS.entrySet()) {
            for (var which : WHICH) {
                for (var what : WHAT) {
                    for (var along : List.of("TIME_PERIOD", "AllDimensions", flow.getValue())) {
                        for (var language : LANGUAGES) {
                            var question = "/stats/sdmx/v2/data/dataflow/WX_STAT/" + flow.getKey() + "?" + which + what
                                    + "&dimensionAtObservation=" + along;
                            validation
                                    .apply(read(question, type, language))
                                    .forEach(fault -> faults.add(language + " " + question + ": " + fault));
                            answers++;
                        }
                    }
                }
            }
        }
        assertEquals(FLOWS.size() * WHICH.size() * WHAT.size() * 3 * LANGUAGES.size(), answers);
        assertEquals(List.of(), faults.stream().limit(20).toList(), faults.size() + " faults of " + type);
    }

    private static String read(String question, String type, String language) {
        var answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", type)
                .header("Accept-Language", language)
                .get(question);
        assertEquals(200, answer.statusCode(), () -> question + ": " + answer.asString());
        assertTrue(!answer.asString().isEmpty(), question);
        return answer.asString();
    }

    private static List<String> faults(JsonSchema schema, String body) {
        try {
            return schema.validate(new ObjectMapper().readTree(body)).stream()
                    .map(fault -> fault.getMessage())
                    .toList();
        } catch (IOException fault) {
            return List.of(fault.getMessage());
        }
    }

    private static List<String> faults(Schema schema, String body) {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(body)));
            return List.of();
        } catch (SAXException | IOException fault) {
            return List.of(fault.getMessage());
        }
    }
}
