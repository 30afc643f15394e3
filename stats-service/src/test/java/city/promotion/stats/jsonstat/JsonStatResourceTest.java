package city.promotion.stats.jsonstat;

import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.stats.Seed;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JsonStatResourceTest {

    private static final String CUBE = "/stats/v1/datasets/TRADE/jsonstat";

    private static String of(String quarter, String more) {
        return CUBE + "?startPeriod=" + quarter + "&endPeriod=" + quarter + more;
    }

    private static ValidatableResponse read(String path) {
        return anonymous().get(path).then().statusCode(200);
    }

    /** Imports and exports and their growth, exports in 万. */
    private static String aCube() {
        var quarter = aQuarter();
        aPublished(
                "PUBLIC",
                null,
                total(quarter, "1733.0"),
                observation(quarter, "\"8.8\"", "IX", "GY", "PT"),
                observation(quarter, "\"1482000\"", "X", "N", "CNY").replace("\"multiplier\": 8", "\"multiplier\": 4"));
        return quarter;
    }

    @Test
    void placesEachFigureWhereItsCodesSay() {
        var quarter = aCube();
        var cube = read(of(quarter, ""));
        cube.body("version", equalTo("2.0"))
                .body("class", equalTo("dataset"))
                .body(
                        "id",
                        contains(
                                "FREQ",
                                "ACCUM",
                                "REF_AREA",
                                "FLOW",
                                "COUNTERPART_AREA",
                                "OWNERSHIP",
                                "ACTIVITY",
                                "TRADE_MODE",
                                "TRANSFORMATION",
                                "UNIT_MEASURE",
                                "UNIT_MULT",
                                "TIME_PERIOD"))
                .body("role.time", contains("TIME_PERIOD"))
                .body("role.geo", contains("REF_AREA", "COUNTERPART_AREA"))
                .body("role.metric", contains("UNIT_MEASURE"))
                .body("dimension.FLOW.category.index", contains("IX", "X"))
                .body("dimension.UNIT_MULT.category.index", contains("4", "8"))
                .body("size", contains(1, 1, 1, 2, 1, 1, 1, 1, 2, 2, 2, 1))
                // IX N CNY 8 is 0·8 + 0·4 + 0·2 + 1, IX GY PT 8 is 0·8 + 1·4 + 1·2 + 1, X N CNY 4 is 1·8.
                .body("value.keySet()", containsInAnyOrder("1", "7", "8"))
                .body("value.'8'", equalTo(1482000))
                .body("status", aMapWithSize(3));
        assertTrue(cube.extract().asString().contains(":1733.0"), "the zero that was printed");
    }

    @Test
    void placesOneFigureAtTheBeginning() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1733.0"));
        read(of(quarter, ""))
                .body("size", contains(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                .body("value.keySet()", contains("0"))
                .body("status.'0'", equalTo("A"))
                .body("dimension.UNIT_MEASURE.category.unit.CNY.decimals", equalTo(1))
                .body("dimension.UNIT_MEASURE.category.unit.CNY.multiplier", equalTo(8))
                .body("extension.decimals.'0'", equalTo("1"))
                .body("extension.status.label.A", equalTo("Normal value"));
    }

    @Test
    void namesEverythingInTheLanguageOfTheReader() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1733.0"));
        read(of(quarter, "&lang=zh"))
                .body("label", equalTo("对外贸易"))
                .body("dimension.FLOW.label", equalTo("进出口方向"))
                .body("dimension.FLOW.category.label.IX", equalTo("进出口"))
                .body("dimension.UNIT_MULT.category.label.'8'", equalTo("亿"))
                .body("dimension.TIME_PERIOD.category.label.'" + quarter + "'", containsString("年一季度"));
        anonymous()
                .header("Accept-Language", "ja")
                .get(of(quarter, ""))
                .then()
                .body("label", equalTo("貿易"))
                .body("dimension.FLOW.category.label.IX", equalTo("輸出入"));
    }

    @Test
    void answersWhatTheObservationsWouldAnswer() {
        var quarter = aCube();
        read(of(quarter, "&FLOW=IX")).body("value", aMapWithSize(2));
        read(of(quarter, "&TRANSFORMATION=GY&FLOW=IX,X"))
                .body("value", aMapWithSize(1))
                .body("dimension.UNIT_MEASURE.category.index", contains("PT"));
        anonymous().get(of(quarter, "&FLOW=M")).then().spec(problem(JsonStatProblem.NO_FIGURES));
        anonymous().get(CUBE.replace("TRADE", "NOPE")).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "COLOUR=RED, COLOUR",
        "FLOW=IMPORT, FLOW",
        "includeHistory=true, includeHistory",
        "updatedAfter=2024-01-01, updatedAfter",
        "limit=10, limit",
        "lang=fr, lang"
    })
    void refusesByNameWhatACubeHasNoRoomFor(String query, String field) {
        anonymous().get(CUBE + "?" + query).then().spec(problem(ConventionProblem.BAD_PARAMETER, field));
    }

    @Test
    void isNotSentTwice() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1"));
        var tag = read(of(quarter, "")).extract().header("ETag");
        anonymous().header("If-None-Match", tag).get(of(quarter, "")).then().statusCode(304);
        aPublished("PUBLIC", null, total(quarter, "2"));
        anonymous()
                .header("If-None-Match", tag)
                .get(of(quarter, ""))
                .then()
                .statusCode(200)
                .body("value.'0'", equalTo(2));
    }

    @Test
    void keepsAnEmbargo() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1"));
        var before = read(of(quarter, "")).extract();
        aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.HOURS), total(quarter, "2"));
        var after = read(of(quarter, "")).extract();
        assertEquals(before.asString(), after.asString());
        assertEquals(before.header("ETag"), after.header("ETag"));
    }

    /** The seed figures for every combination of a table: dataset, which figures, which periods, language. */
    @Test
    void fitsTheSchemaOfTheStandardHoweverItIsAsked() throws IOException {
        Seed.published();
        var schema = officialSchema();
        var faults = new ArrayList<String>();
        for (var dataset : List.of("TRADE", "FDI", "ENTERPRISES")) {
            for (var which :
                    List.of("", "&TRANSFORMATION=N", "&UNIT_MEASURE=CNY,USD,NR,PT", "&REF_AREA=3202*", "&status=A")) {
                for (var when : List.of(
                        "startPeriod=2023", "startPeriod=2023&lastN=1", "startPeriod=2023&endPeriod=2024&firstN=2")) {
                    for (var lang : List.of("en", "zh", "ja")) {
                        var path = "/stats/v1/datasets/" + dataset + "/jsonstat?" + when + which + "&lang=" + lang;
                        schema.validate(new ObjectMapper()
                                        .readTree(read(path).extract().asString()))
                                .forEach(fault -> faults.add(path + ": " + fault.getMessage()));
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void fitsTheSchemaOfTheStandard() throws IOException {
        var schema = officialSchema();
        var quarter = aCube();
        var faults = new ArrayList<String>();
        for (var more : List.of("", "&FLOW=X", "&lang=zh", "&lang=ja&lastN=1", "&asOf=" + Instant.now())) {
            var body = read(of(quarter, more)).extract().asString();
            schema.validate(new ObjectMapper().readTree(body))
                    .forEach(fault -> faults.add(more + ": " + fault.getMessage()));
        }
        assertEquals(List.of(), faults);
    }

    private static JsonSchema officialSchema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        new ObjectMapper().readTree(schema().toFile()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static Path schema() {
        for (var place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            var schema = place.resolve("shared/schemas/jsonstat2.0/dataset.json");
            if (Files.exists(schema)) {
                return schema;
            }
        }
        return Assumptions.abort("The schema of JSON-stat is not on this machine");
    }

    /** What the toolkit reads is what the file of the data set says, to the last figure. */
    @ParameterizedTest
    @CsvSource({
        "TRADE, zh, 对外贸易",
        "TRADE, en, Foreign trade",
        "FDI, zh, 外商直接投资",
        "FDI, en, Foreign direct investment",
        "ENTERPRISES, zh, 企业",
        "ENTERPRISES, en, Enterprises"
    })
    void isReadWholeByTheToolkitOfTheFormat(String dataset, String lang, String name)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(CubeReader.isInstalled(), "npm ci in deploy/acceptance/js");
        Seed.published();
        var data = "/stats/v1/datasets/" + dataset;
        List<String> dimensions = anonymous().get(data).path("dimensions.id");
        // Other tests have figures of their own in the same datasets, and a cube of all codes would be too large.
        var question = anonymous()
                .queryParam("source", "urn:x-wuxi-newspaper:2024-04:page-1#article-3")
                .queryParam("startPeriod", "2023")
                .queryParam("endPeriod", "2024-04")
                .queryParam("lang", lang);
        for (int place = 0; place < dimensions.size(); place++) {
            question.queryParam(dimensions.get(place), String.join(",", codes(Seed.figures(dataset), place)));
        }
        var cube = CubeReader.read(question.get(data + "/jsonstat")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(name, cube.at("/label").asText());
        var understood = new TreeSet<String>();
        for (var figure : cube.at("/figures")) {
            var key = dimensions.stream()
                    .map(dimension -> figure.at("/at/" + dimension).asText())
                    .collect(Collectors.joining("."));
            understood.add(String.join(
                    " ",
                    key,
                    figure.at("/at/TIME_PERIOD").asText(),
                    Seed.plain(figure.get("value").asText()),
                    figure.at("/at/UNIT_MULT").asText()));
        }
        var missing = Seed.figures(dataset);
        missing.removeAll(understood);
        assertEquals(Set.of(), missing);
    }

    /** The codes of one dimension among figures that begin with their series. */
    private static Set<String> codes(Set<String> figures, int dimension) {
        return figures.stream()
                .map(figure -> figure.split(" ")[0].split("[.]")[dimension])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void isUnderstoodByTheToolkitOfTheFormat() throws IOException, InterruptedException {
        Assumptions.assumeTrue(CubeReader.isInstalled(), "npm ci in deploy/acceptance/js");
        var quarter = aCube();
        var cube = CubeReader.read(read(of(quarter, "&lang=zh")).extract().asString());
        assertEquals("dataset", cube.at("/class").asText());
        assertEquals("对外贸易", cube.at("/label").asText());
        var understood = new ArrayList<String>();
        cube.at("/figures")
                .forEach(figure -> understood.add(String.join(
                        " ",
                        figure.at("/at/FLOW").asText(),
                        figure.at("/at/TRANSFORMATION").asText(),
                        figure.at("/at/UNIT_MULT").asText(),
                        figure.at("/at/TIME_PERIOD").asText(),
                        figure.at("/value").asText(),
                        figure.at("/status").asText())));
        understood.sort(null);
        assertEquals(
                List.of(
                        "IX GY 8 " + quarter + " 8.8 A",
                        "IX N 8 " + quarter + " 1733 A",
                        "X N 4 " + quarter + " 1482000 A"),
                understood);
    }
}
