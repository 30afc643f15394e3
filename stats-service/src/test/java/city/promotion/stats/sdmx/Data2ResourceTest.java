package city.promotion.stats.sdmx;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.stats.Figures;
import city.promotion.testkit.ProblemAssert;
import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class Data2ResourceTest {

    private static final String TRADE = "/stats/sdmx/v2/data/dataflow/WX_STAT/TRADE";
    private static final String TOTAL = "/~/Q.YTD.320200.IX.W1._T._T._T.N.CNY";

    @Test
    void answersEachParameterAndRefusesWhatItCannotMean() {
        var quarter = aQuarterOfTwoFlows();
        var time = "?c[TIME_PERIOD]=" + quarter;
        for (var accepted : List.of(
                "&c[FLOW]=IX",
                "&c[FLOW]=ne:X",
                "&c[FLOW]=sw:I,ew:X",
                "&c[OBS_STATUS]=A",
                "&c[OBS_VALUE]=ge:148.2+lt:1733",
                "&c[UNIT_MULT]=8&c[DECIMALS]=le:2",
                "&c[SOURCE]=co:article-3",
                "&c[KNOWN_FROM]=ge:2024-01-01T00:00:00Z",
                "&c[CONF_STATUS]=F&c[QUALIFIER]=ne:OVER,sw:EX",
                "&sort=OBS_VALUE:desc",
                "&sort=KNOWN_FROM+SOURCE+COMMENT_OBS&dimensionAtObservation=AllDimensions",
                "&format=csvdata-1.0",
                "&updatedAfter=2024-01-01T00:00:00+08:00",
                "&updatedAfter=2024-01-01T00:00:00",
                "&firstNObservations=1",
                "&lastNObservations=1",
                "&dimensionAtObservation=FLOW",
                "&attributes=OBS_STATUS",
                "&measures=OBS_VALUE",
                "&includeHistory=true",
                "&offset=1",
                "&limit=1",
                "&sort=series_key:desc+TIME_PERIOD",
                "&sort=*",
                "&asOf=" + Instant.now(),
                "&reportingYearStartDay=--01-01",
                "&format=csvdata")) {
            assertEquals(200, get(TRADE + time + accepted).statusCode(), accepted);
        }
        for (var refused : List.of(
                "400 &c[FLOW]=",
                "400 &c[FLOW]=IX,,X",
                "400 &c[FLOW]=IX&c[FLOW]=X",
                "400 &c[TIME_PERIOD",
                "422 &c[COLOUR]=RED",
                "400 &c[OBS_VALUE]=ge:five",
                "400 &c[KNOWN_FROM]=ge:soon",
                "422 &c[KNOWN_FROM]=co:2024",
                "400 &c[SOURCE]=co:%00",
                "204 &c[OBS_VALUE]=ge:1733",
                "204 &c[RELEASE]=00000000-0000-0000-0000-000000000000",
                "204 &c[KNOWN_TO]=ge:2024-01-01T00:00:00Z",
                "406 &format=csvdata-1.0&updatedAfter=2024-01-01T00:00:00Z",
                "400 &updatedAfter=yesterday",
                "400 &updatedAfter=99999-01-01T00:00:00Z",
                "400 &firstNObservations=0",
                "400 &lastNObservations=x",
                "422 &dimensionAtObservation=COLOUR",
                "422 &attributes=COLOUR",
                "422 &measures=COLOUR",
                "400 &includeHistory=perhaps",
                "400 &offset=-1",
                "400 &limit=0",
                "422 &sort=COLOUR",
                "400 &sort=FLOW:up",
                "400 &asOf=2024-13-01T00:00:00Z",
                "422 &asOf=2024-01-01T00:00:00Z&updatedAfter=2024-02-01T00:00:00Z",
                "501 &reportingYearStartDay=--07-01",
                "406 &format=pdf",
                "400 &startPeriod=2024",
                "400 &colour=red")) {
            var answer = get(TRADE + time + refused.substring(4));
            assertEquals(Integer.parseInt(refused.substring(0, 3)), answer.statusCode(), refused + answer.asString());
            if (answer.statusCode() != 204) {
                assertEquals("application/problem+json;charset=utf-8", answer.contentType(), refused);
            }
        }
    }

    @Test
    void answersEveryWayToNameAFlowAndAKey() {
        var time = "?c[TIME_PERIOD]=" + aQuarterOfTwoFlows();
        var data = "/stats/sdmx/v2/data/";
        for (var accepted : List.of(
                data + "dataflow/WX_STAT/TRADE",
                data + "dataflow/WX_STAT/TRADE/1.0.0",
                data + "dataflow/WX_STAT/TRADE/1+.0.0/*",
                data + "dataflow/*/TRADE/+",
                data + "*/WX_STAT/TRADE",
                data + "dataflow,datastructure/WX_STAT/TRADE",
                data + "dataflow/WX_STAT/*",
                data + "dataflow/WX_STAT/TRADE,FDI/1.0.0,2.0.0",
                data + "dataflow/*/*/*/Q.YTD",
                data + "dataflow",
                data,
                data + "*/*/*/*/*",
                data + "dataflow/WX_STAT/TRADE/1.0*.0",
                data + "datastructure/WX_STAT/DSD_TRADE/~/Q",
                data + "dataflow/WX_STAT/TRADE/~/Q.YTD",
                data + "dataflow/WX_STAT/TRADE/~/Q.*.*.IX",
                data + "dataflow/WX_STAT/TRADE/~/M.CUR,Q.YTD",
                data + "dataflow/WX_STAT/TRADE/~/M.CUR%2CQ.YTD")) {
            assertEquals(200, get(accepted + time).statusCode(), accepted);
        }
        for (var refused : List.of(
                "404 dataflow/WX_STAT/NOPE",
                "404 dataflow/NOPE/TRADE",
                "404 dataflow/WX_STAT/TRADE/2.0.0",
                "400 dataset/WX_STAT/TRADE",
                "404 dataflow/WX_STAT/TRADE/1.1+.0",
                "404 dataflow/WX_STAT/TRADE/~/Q/FLOW",
                "422 dataflow/WX_STAT/TRADE/~/A.B.C.D.E.F.G.H.I.J.K",
                "400 dataflow/WX_STAT/TRADE/~/Q%20Q",
                "204 dataflow/WX_STAT/TRADE/~/NOPE")) {
            assertEquals(
                    Integer.parseInt(refused.substring(0, 3)),
                    get(data + refused.substring(4) + time).statusCode(),
                    refused);
        }
    }

    @Test
    void writesTheFigureAsPrintedInEveryFormat() {
        var quarter = Figures.aQuarter();
        Figures.aPublished("PUBLIC", null, Figures.total(quarter, "1733.0"));
        var path = TRADE + TOTAL + "?c[TIME_PERIOD]=" + quarter;
        for (var type : List.of(
                "application/vnd.sdmx.data+json;version=2.0.0",
                "application/vnd.sdmx.data+json; version=2.1.0",
                "application/vnd.sdmx.data+csv;version=2.0.0",
                "application/vnd.sdmx.genericdata+xml;version=2.1",
                "application/vnd.sdmx.structurespecificdata+xml; version=2.1")) {
            accepting(type)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(type.replaceAll(";.*", "")))
                    .header("Vary", containsString("Accept-Language"))
                    .body(containsString("1733.0"));
        }
    }

    @Test
    void namesThingsInTheReadersLanguage() {
        var quarter = aQuarterOfTwoFlows();
        for (var language : List.of("en Foreign trade", "zh 对外贸易", "ja 貿易")) {
            accepting("application/vnd.sdmx.data+json")
                    .header("Accept-Language", language.substring(0, 2))
                    .get(TRADE + "?c[TIME_PERIOD]=" + quarter)
                    .then()
                    .statusCode(200)
                    .body("data.structures[0].name", equalTo(language.substring(3)))
                    .body("data.structures[0].names", hasKey("zh"))
                    .body("meta.contentLanguages[0]", equalTo(language.substring(0, 2)));
        }
        accepting("application/vnd.sdmx.data+csv;labels=both")
                .header("Accept-Language", "zh-CN")
                .get(TRADE + "?c[TIME_PERIOD]=" + quarter)
                .then()
                .body(containsString("IX: 进出口"))
                .body(startsWith("STRUCTURE,"));
    }

    @Test
    void givesPartsThatMakeTheWhole() {
        var quarter = aQuarterOfTwoFlows();
        var path = TRADE + "?format=csvdata&c[TIME_PERIOD]=" + quarter;
        var whole = get(path).asString().lines().skip(1).toList();
        assertEquals(2, whole.size());
        assertEquals(
                whole.get(0),
                get(path + "&limit=1").asString().lines().skip(1).toList().get(0));
        assertEquals(
                whole.subList(1, 2),
                get(path + "&limit=5&offset=1").asString().lines().skip(1).toList());
        assertEquals(
                List.of(whole.get(1), whole.get(0)),
                get(path + "&sort=FLOW:desc").asString().lines().skip(1).toList());
    }

    @Test
    void showsWhatWasSaidBeforeAndWhatIsGone() {
        var quarter = Figures.aQuarter();
        Figures.aPublished("PUBLIC", null, Figures.total(quarter, "1.0"));
        var between = Instant.now();
        Figures.aPublished("PUBLIC", null, Figures.total(quarter, "2.0"));
        var path = TRADE + TOTAL + "?c[TIME_PERIOD]=" + quarter;
        accepting("application/vnd.sdmx.data+json")
                .get(path + "&includeHistory=true")
                .then()
                .body("data.dataSets", hasSize(2))
                .body("data.dataSets[1].series.'0:0:0:0:0:0:0:0:0:0'.observations.'0'[0]", equalTo(2.0f));
        assertTrue(get(path + "&format=csvdata&asOf=" + between).asString().contains(",1.0,"));
        assertTrue(
                get(path + "&format=csvdata&updatedAfter=" + between).asString().contains(",2.0,"));
        assertEquals(
                204,
                get(path + "&updatedAfter=" + Instant.now().plus(Duration.ofDays(1)))
                        .statusCode());
        assertEquals(204, get(path + "&asOf=2001-01-01T00:00:00Z").statusCode());
    }

    @Test
    void findsFiguresByWhatStandsBesideThem() {
        var quarter = aQuarterOfTwoFlows();
        var path = TRADE + "?format=csvdata&c[TIME_PERIOD]=" + quarter;
        assertEquals(List.of("1732.3"), values(path + "&c[OBS_VALUE]=gt:148.2"));
        assertEquals(List.of("148.20"), values(path + "&c[OBS_VALUE]=148.2"));
        assertEquals(List.of("148.20"), values(path + "&c[OBS_VALUE]=ew:0"));
        assertEquals(List.of("148.20"), values(path + "&c[DECIMALS]=2"));
        assertEquals(List.of("1732.3", "148.20"), values(path + "&c[OBS_VALUE]=lt:149,gt:1000+lt:2000"));
        assertEquals(List.of("1732.3", "148.20"), values(path + "&c[SOURCE]=sw:urn:x-wuxi"));
        assertEquals(List.of(), values(path + "&c[SOURCE]=nc:wuxi"));
        assertEquals(
                List.of("148.20", "1732.3"), values(path + "&sort=OBS_VALUE&dimensionAtObservation=AllDimensions"));
        assertEquals(
                List.of("1732.3", "148.20"),
                values(path + "&sort=DECIMALS+OBS_VALUE:desc&dimensionAtObservation=AllDimensions"));
    }

    @Test
    void hidesConfidentialValuesFromFiltersAndOrders() {
        var quarter = Figures.aQuarter();
        Figures.aPublished(
                "PUBLIC", null, Figures.total(quarter, "555.5").replaceFirst("\\{", "{\"confidentiality\": \"C\","));
        var path = TRADE + "?format=csvdata&c[TIME_PERIOD]=" + quarter;
        assertEquals(List.of(""), values(path));
        for (var filter :
                List.of("OBS_VALUE]=gt:1", "OBS_VALUE]=ne:1", "OBS_VALUE]=co:5", "DECIMALS]=1", "UNIT_MULT]=8")) {
            assertEquals(204, get(path + "&c[" + filter).statusCode(), filter);
        }
        Tokens.editor()
                .urlEncodingEnabled(false)
                .accept("text/csv")
                .get(path + "&c[OBS_VALUE]=gt:1")
                .then()
                .statusCode(200)
                .body(containsString("555.5"));
    }

    @Test
    void answersSeveralDataflowsAtOnce() {
        var quarter = aQuarterOfTwoFlows();
        Figures.aPublishedInvestment(quarter, "41.2");
        var both = "/stats/sdmx/v2/data/dataflow/WX_STAT/TRADE,FDI?c[TIME_PERIOD]=" + quarter;
        accepting("application/vnd.sdmx.data+json")
                .get(both)
                .then()
                .statusCode(200)
                .body("data.structures.name", equalTo(List.of("Foreign direct investment", "Foreign trade")))
                .body("data.dataSets.structure", equalTo(List.of(0, 1)))
                .body("data.structures.dataSets", equalTo(List.of(List.of(0), List.of(1))));
        assertEquals(List.of("41.2", "1732.3", "148.20"), values(both + "&format=csvdata"));
        assertEquals(List.of("1732.3"), values(both + "&format=csvdata&limit=1&offset=1"));
        assertEquals(List.of("41.2", "1732.3"), values(both + "&format=csvdata&limit=2"));
        assertEquals(List.of("148.20"), values(both + "&format=csvdata&offset=2"));
        assertEquals(List.of("1732.3"), values(both + "&format=csvdata&c[FLOW]=IX"));
        assertEquals(422, get(both + "&c[COLOUR]=RED").statusCode());
        assertEquals(
                List.of("41.2", "1732.3", "148.20"),
                values("/stats/sdmx/v1/data/WX_STAT,all?format=csvdata&startPeriod=" + quarter + "&endPeriod="
                        + quarter));
        assertEquals(
                2,
                accepting("application/vnd.sdmx.structure+json;version=2.1.0")
                        .get(both.replace("/data/", "/availability/"))
                        .jsonPath()
                        .getList("data.availabilityConstraints")
                        .size());
    }

    @Test
    void takesBackInItsHistoryWhatWasWithdrawn() {
        var quarter = Figures.aQuarter();
        var release = Figures.aPublished("PUBLIC", null, Figures.total(quarter, "1.0"));
        Tokens.publisher()
                .header("If-Match", Figures.etag(release))
                .body("{\"reason\": {\"en\": \"Sample\"}}")
                .post(release + "/withdrawal")
                .then()
                .statusCode(200);
        accepting("application/vnd.sdmx.data+json")
                .get(TRADE + "?includeHistory=true&c[TIME_PERIOD]=" + quarter)
                .then()
                .statusCode(200)
                .body("data.dataSets.action", equalTo(List.of("Replace", "Delete")));
        assertEquals(204, get(TRADE + "?c[TIME_PERIOD]=" + quarter).statusCode());
    }

    @Test
    void writesTheOlderFormOfCsvForThoseWhoAskForIt() {
        var quarter = aQuarterOfTwoFlows();
        var older = accepting("application/vnd.sdmx.data+csv;version=1.0.0;labels=both")
                .get("/stats/sdmx/v1/data/TRADE/all?startPeriod=" + quarter + "&endPeriod=" + quarter);
        assertTrue(older.contentType().contains("version=1.0.0"), older.contentType());
        var lines = older.asString().lines().toList();
        assertTrue(lines.get(0).startsWith("DATAFLOW,FREQ: Frequency,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("WX_STAT:TRADE(1.0.0): Foreign trade,Q: Quarterly,"), lines.get(1));
        assertEquals(3, lines.size());
        assertEquals(
                406,
                accepting("application/vnd.sdmx.data+csv;version=1.0.0;labels=name")
                        .get(TRADE)
                        .statusCode());
    }

    @Test
    void leavesNoTraceOfAnEmbargo() {
        var quarter = Figures.aQuarter();
        Figures.aPublished("PUBLIC", Instant.now().plus(Duration.ofDays(2)), Figures.total(quarter, "77.7"));
        for (var path : List.of(
                TRADE + "?c[TIME_PERIOD]=" + quarter,
                TRADE + "?includeHistory=true&c[TIME_PERIOD]=" + quarter,
                TRADE + "?updatedAfter=2001-01-01T00:00:00Z&c[TIME_PERIOD]=" + quarter,
                TRADE + "?asOf=2998-01-01T00:00:00Z&c[TIME_PERIOD]=" + quarter,
                "/stats/sdmx/v2/availability/dataflow/WX_STAT/TRADE?c[TIME_PERIOD]=" + quarter)) {
            assertEquals(204, get(path).statusCode(), path);
        }
        assertEquals(
                404,
                get("/stats/sdmx/v1/data/TRADE?startPeriod=" + quarter + "&endPeriod=" + quarter)
                        .statusCode());
    }

    @Test
    void knowsTheReaderWhoHasTheAnswer() {
        var path = TRADE + "?c[TIME_PERIOD]=" + aQuarterOfTwoFlows();
        var tag = get(path).header("ETag");
        assertTrue(tag.startsWith("W/\""), tag);
        accepting("*/*").header("If-None-Match", tag).get(path).then().statusCode(304);
        accepting("text/csv").header("If-None-Match", tag).get(path).then().statusCode(200);
        accepting("*/*")
                .header("If-None-Match", tag)
                .get(path + "&limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void tellsFailuresInTheFormOfTheReader() {
        var path = "/stats/sdmx/v2/data/dataflow/WX_STAT/NOPE";
        accepting("application/vnd.sdmx.data+json;version=2.0.0")
                .get(path)
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo(100))
                .body("errors[0].title", not(equalTo("")));
        accepting("application/vnd.sdmx.genericdata+xml;version=2.1")
                .header("Accept-Language", "zh")
                .get(path)
                .then()
                .statusCode(404)
                .contentType(startsWith("application/xml"))
                .body(containsString("code=\"100\""))
                .body(containsString("没有"));
        accepting("application/json").get(path).then().spec(ProblemAssert.problem(SdmxProblem.NO_ARTEFACT));
    }

    @Test
    void listsTheFormsThereAreToWhoAsksForAnother() {
        accepting("application/json")
                .get(TRADE + "?format=pdf")
                .then()
                .spec(ProblemAssert.problem(SdmxProblem.NO_SUCH_FORM))
                .body("detail", containsString("jsondata, jsondata-2.1, csvdata, csvdata-1.0"));
        accepting("image/png")
                .get(TRADE)
                .then()
                .spec(ProblemAssert.problem(SdmxProblem.NO_SUCH_FORM))
                .body("detail", containsString("application/vnd.sdmx.data+csv;version=1.0.0"));
    }

    @Test
    void neverFallsOverTheAcceptHeader() {
        for (var accept :
                List.of(";;;", "/", "a/b;version", "application/vnd.sdmx.data+json;version=9", "*/*;q=x", "text")) {
            assertEquals(406, accepting(accept).get(TRADE).statusCode(), accept);
        }
    }

    private static String aQuarterOfTwoFlows() {
        var quarter = Figures.aQuarter();
        Figures.aPublished(
                "PUBLIC",
                null,
                Figures.total(quarter, "1732.3"),
                Figures.observation(quarter, "\"148.20\"", "X", "N", "CNY"));
        return quarter;
    }

    /** What stands in the column of values. */
    private static List<String> values(String path) {
        var lines =
                get(path).asString().lines().map(line -> line.split(",", -1)).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        var place = List.of(lines.get(0)).indexOf("OBS_VALUE");
        return lines.stream().skip(1).map(line -> line[place]).toList();
    }

    private static Response get(String path) {
        return accepting("*/*").get(path);
    }

    private static RequestSpecification accepting(String type) {
        return RestAssured.given().urlEncodingEnabled(false).header("Accept", type);
    }
}
