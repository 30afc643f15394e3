package city.promotion.stats.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.stats.Figures;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every format over a table of questions, held against the schemas of the standard. */
@QuarkusTest
class SdmxSchemasTest {

    private static String quarter;

    @BeforeEach
    void publishTwice() {
        if (quarter != null) {
            return;
        }
        quarter = Figures.aQuarter();
        Figures.aPublished(
                "PUBLIC",
                null,
                Figures.total(quarter, "1732.3"),
                Figures.observation(quarter, "\"8.8\"", "IX", "GY", "PT"));
        Figures.aPublishedInvestment(quarter, "41.2");
        Figures.aPublished(
                "PUBLIC",
                null,
                Figures.total(quarter, "1733.0"),
                Figures.observation(quarter, "\"148.20\"", "X", "N", "CNY"),
                Figures.total(quarter, "696.2").replace("\"OWNERSHIP\": \"_T\"", "\"OWNERSHIP\": \"PRIVATE\""));
    }

    private static List<String> questionsForFigures() {
        var time = "c[TIME_PERIOD]=" + quarter;
        return List.of(
                "v2/data/dataflow/WX_STAT/TRADE/1.0.0/*?" + time,
                "v2/data/dataflow/WX_STAT/TRADE/~/Q.YTD?" + time + "&attributes=none",
                "v2/data/datastructure/WX_STAT/DSD_TRADE/+/Q.*.*.IX,Q.*.*.X?" + time,
                "v2/data/dataflow/WX_STAT/TRADE?" + time
                        + "&dimensionAtObservation=AllDimensions&sort=TIME_PERIOD:desc+FLOW",
                "v2/data/dataflow/WX_STAT/TRADE?" + time + "&dimensionAtObservation=FLOW",
                "v2/data/dataflow/WX_STAT/TRADE?" + time + "&attributes=none&measures=none",
                "v2/data/dataflow/WX_STAT/TRADE?" + time + "&includeHistory=true",
                "v2/data/dataflow/WX_STAT/TRADE?" + time + "&updatedAfter=2024-01-01T00:00:00Z",
                "v2/data/dataflow/WX_STAT/TRADE?" + time + "&limit=1&offset=1&attributes=OBS_STATUS,UNIT_MULT",
                "v2/data/dataflow/WX_STAT/*?" + time,
                "v2/data/dataflow/*/TRADE,FDI/*/Q?" + time + "&dimensionAtObservation=AllDimensions",
                "v2/data/dataflow/WX_STAT/TRADE_COMPUTED?" + time,
                "v2/data/dataflow/WX_STAT/TRADE_COMPUTED,TRADE?" + time + "&attributes=INTERVAL_LOW,INPUTS,UNIT_MULT",
                "v2/data/dataflow/WX_STAT/TRADE?" + time + "&c[OBS_VALUE]=ge:1000&sort=OBS_VALUE:desc",
                "v2/data/dataflow/WX_STAT/TRADE/1.0*.0?" + time + "&c[UNIT_MULT]=8&firstNObservations=1",
                "v1/data/TRADE_COMPUTED/all?startPeriod=" + quarter + "&endPeriod=" + quarter,
                "v1/data/WX_STAT,all,latest/all?includeHistory=true&startPeriod=" + quarter + "&endPeriod=" + quarter,
                "v1/data/WX_STAT,TRADE,1.0.0/Q.YTD......../all?startPeriod=" + quarter + "&endPeriod=" + quarter,
                "v1/data/TRADE?startPeriod=" + quarter + "&endPeriod=" + quarter + "&detail=serieskeysonly",
                "v1/data/TRADE/all?startPeriod=" + quarter + "&endPeriod=" + quarter
                        + "&detail=dataonly&dimensionAtObservation=AllDimensions");
    }

    private static final List<String> QUESTIONS_FOR_STRUCTURES = List.of(
            "v2/structure/dataflow/WX_STAT/TRADE/1.0.0?references=all",
            "v2/structure/*/*/*/*",
            "v2/structure/datastructure?references=descendants&detail=referencepartial",
            "v2/structure/codelist/WX_STAT/CL_FREQ/~/A,Q",
            "v2/structure/dataflow?detail=allstubs",
            "v2/structure/agencyscheme",
            "v1/dataflow/all/all/latest",
            "v1/datastructure/WX_STAT/DSD_TRADE/latest?references=children",
            "v1/contentconstraint?references=parentsandsiblings",
            "v1/structure?detail=allcompletestubs",
            "v1/dataflow/WX_STAT/TRADE_COMPUTED/all?references=descendants",
            "v1/codelist/WX_STAT/CL_FREQ,CL_FLOW/all",
            "v2/structure/codelist/*/CL_OWNERSHIP_COMPUTED/*",
            "v2/structure/datastructure/WX_STAT/*/1.0*.0?references=children",
            "v2/schema/dataflow/WX_STAT/TRADE/1.0.0",
            "v2/schema/datastructure/WX_STAT/DSD_FDI",
            "v1/schema/dataflow/WX_STAT/TRADE_COMPUTED/latest");

    private static List<String> questionsForAvailability() {
        return List.of(
                "v2/availability/dataflow/WX_STAT/TRADE?c[TIME_PERIOD]=" + quarter,
                "v2/availability/dataflow/WX_STAT/TRADE/~/Q.YTD/FLOW?mode=available",
                "v2/availability/dataflow/WX_STAT/TRADE?references=all",
                "v2/availability/dataflow/WX_STAT/*?c[TIME_PERIOD]=" + quarter,
                "v2/availability/dataflow/WX_STAT/TRADE_COMPUTED?c[TIME_PERIOD]=" + quarter,
                "v1/availableconstraint/TRADE/all/all/all?references=all",
                "v1/availableconstraint/WX_STAT,TRADE,1.0.0/Q.........");
    }

    @Test
    void writesFiguresAsTheSchemasOfJsonWantThem() throws IOException {
        check(questionsForFigures(), "application/vnd.sdmx.data+json;version=2.0.0", "json2.0", "data");
        check(questionsForFigures(), "application/vnd.sdmx.data+json;version=2.1.0", "json2.1", "data");
    }

    @Test
    void writesStructuresAsTheSchemasOfJsonWantThem() throws IOException {
        var questions = new ArrayList<>(QUESTIONS_FOR_STRUCTURES);
        questions.addAll(questionsForAvailability());
        check(questions, "application/vnd.sdmx.structure+json;version=2.0.0", "json2.0", "structure");
        check(questions, "application/vnd.sdmx.structure+json;version=2.1.0", "json2.1", "structure");
    }

    @Test
    void writesAsTheSchemasOfMlWantIt() throws SAXException, IOException {
        var schema = OfficialSchemas.ml();
        for (var question : questionsForFigures()) {
            validate(schema, question, "application/vnd.sdmx.genericdata+xml;version=2.1");
        }
        for (var question : QUESTIONS_FOR_STRUCTURES) {
            validate(schema, question, "application/vnd.sdmx.structure+xml;version=2.1");
        }
        for (var question : questionsForAvailability()) {
            validate(schema, question, "application/vnd.sdmx.structure+xml;version=2.1");
        }
    }

    @Test
    void writesStructureSpecificDataByTheSchemaOfItsStructure() throws SAXException, IOException {
        var own = new ArrayList<Source>();
        for (var observedAt : List.of("TIME_PERIOD", "FLOW", "AllDimensions")) {
            own.add(schema("v2", "TRADE", observedAt));
        }
        for (var observedAt : List.of("TIME_PERIOD", "AllDimensions")) {
            own.add(schema("v2", "FDI", observedAt));
        }
        own.add(schema("v1", "TRADE_COMPUTED", "TIME_PERIOD"));
        var schema = OfficialSchemas.ml(own.toArray(Source[]::new));
        for (var question : questionsForFigures()) {
            validate(schema, question, "application/vnd.sdmx.structurespecificdata+xml;version=2.1");
        }
    }

    @Test
    void tellsFailuresAsTheSchemasWantThem() throws SAXException, IOException {
        var failure = get("v1/data/NOPE/all", "application/vnd.sdmx.genericdata+xml;version=2.1", 404);
        OfficialSchemas.ml().newValidator().validate(new StreamSource(new StringReader(failure)));
        assertEquals(
                Set.of(),
                faults("json2.0", "data", get("v2/data/dataflow/WX_STAT/NOPE", "application/vnd.sdmx.data+json", 404)));
    }

    /** The schema that the service derives from a structure. */
    private static Source schema(String face, String flow, String observedAt) {
        var question = face + "/schema/dataflow/WX_STAT/" + flow + "?dimensionAtObservation=" + observedAt;
        var xsd = get(question, "application/vnd.sdmx.schema+xml;version=2.1", 200);
        return new StreamSource(new StringReader(xsd), flow + "-" + observedAt + ".xsd");
    }

    private static void check(List<String> questions, String type, String version, String message) throws IOException {
        var faults = new ArrayList<String>();
        for (var question : questions) {
            faults(version, message, get(question, type, 200)).forEach(fault -> faults.add(question + ": " + fault));
        }
        assertEquals(List.of(), faults, type);
    }

    private static Set<String> faults(String version, String message, String body) throws IOException {
        var faults = new TreeSet<String>();
        OfficialSchemas.json(version, message)
                .validate(new ObjectMapper().readTree(body))
                .forEach(fault -> faults.add(fault.getMessage()));
        return faults;
    }

    private static void validate(Schema schema, String question, String type) throws IOException {
        var body = get(question, type, 200);
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(body)));
        } catch (SAXException fault) {
            throw new AssertionError(question + ": " + fault.getMessage() + "\n" + body, fault);
        }
    }

    private static String get(String question, String type, int status) {
        var answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", type)
                .get("/stats/sdmx/" + question);
        assertEquals(status, answer.statusCode(), () -> question + ": " + answer.asString());
        assertTrue(!answer.asString().isEmpty(), question);
        return answer.asString();
    }
}
