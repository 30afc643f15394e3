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
                "501 &c[OBS_VALUE]=ge:5",
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
                "501 &sort=OBS_VALUE",
                "400 &asOf=2024-13-01T00:00:00Z",
                "422 &asOf=2024-01-01T00:00:00Z&updatedAfter=2024-02-01T00:00:00Z",
                "501 &reportingYearStartDay=--07-01",
                "406 &format=pdf",
                "400 &startPeriod=2024",
                "400 &colour=red")) {
            var answer = get(TRADE + time + refused.substring(4));
            assertEquals(Integer.parseInt(refused.substring(0, 3)), answer.statusCode(), refused + answer.asString());
            assertEquals("application/problem+json;charset=utf-8", answer.contentType(), refused);
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
                "501 dataflow/WX_STAT/*",
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

    private static Response get(String path) {
        return accepting("*/*").get(path);
    }

    private static RequestSpecification accepting(String type) {
        return RestAssured.given().urlEncodingEnabled(false).header("Accept", type);
    }
}
