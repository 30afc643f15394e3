package city.promotion.stats.sdmx;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.stats.Figures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Computed figures are a dataflow of their own, beside the printed ones and never among them. */
@QuarkusTest
class ComputedFlowTest {

    private static final String COMPUTED = "/stats/sdmx/v2/data/dataflow/WX_STAT/TRADE_COMPUTED";
    private static final String SHARE = "/~/Q.YTD.320200.IX.W1.PRIVATE._T._T.SHARE.PT";

    private static String aQuarterWithPrivateEnterprises() {
        var quarter = Figures.aQuarter();
        Figures.aPublished(
                "PUBLIC",
                null,
                Figures.total(quarter, "1732.3"),
                Figures.total(quarter, "696.2").replace("\"OWNERSHIP\": \"_T\"", "\"OWNERSHIP\": \"PRIVATE\""));
        return quarter;
    }

    @Test
    void standsAmongTheDataflows() {
        get("/stats/sdmx/v1/dataflow/all/all/latest?format=jsonstructure")
                .then()
                .body("data.dataflows.id", hasItems("TRADE", "TRADE_COMPUTED", "FDI_COMPUTED"))
                .body("data.dataflows.find { it.id == 'TRADE_COMPUTED' }.names.zh", equalTo("对外贸易（推算数据）"));
        get("/stats/sdmx/v2/structure/dataflow/WX_STAT/TRADE_COMPUTED?references=descendants&format=jsonstructure")
                .then()
                .body("data.codelists.find { it.id == 'CL_OWNERSHIP_COMPUTED' }.codes.id", hasItem("_X_PRIVATE"))
                .body(
                        "data.dataStructures[0].dataStructureComponents.attributeList.attributes.id",
                        hasItems("METHOD", "INTERVAL_LOW", "INTERVAL_HIGH", "INPUTS"));
    }

    @Test
    void answersWithIntervalMethodAndInputsInEveryFormat() {
        var quarter = aQuarterWithPrivateEnterprises();
        for (var format :
                List.of("jsondata", "jsondata-2.1", "csvdata", "csvdata-1.0", "genericdata", "structurespecificdata")) {
            var v2 = get(COMPUTED + SHARE + "?c[TIME_PERIOD]=" + quarter + "&format=" + format);
            v2.then()
                    .statusCode(200)
                    .body(containsString("40.189"))
                    .body(containsString("40.185297"))
                    .body(containsString("40.193391"))
                    .body(containsString("SHARE_OF_LEVELS"))
                    .body(containsString("Q.YTD.320200.IX.W1.PRIVATE._T._T.N.CNY " + quarter + " = 696.2 @ "));
            get("/stats/sdmx/v1/data/TRADE_COMPUTED/Q.YTD.320200.IX.W1.PRIVATE._T._T.SHARE.PT?startPeriod=" + quarter
                            + "&endPeriod=" + quarter + "&format=" + format)
                    .then()
                    .statusCode(200)
                    .body(containsString("40.189"));
        }
    }

    @Test
    void takesEveryPartOfAQuestion() {
        var quarter = aQuarterWithPrivateEnterprises();
        var path = COMPUTED + "?format=csvdata&c[TIME_PERIOD]=" + quarter;
        var all = column(path, "OBS_VALUE");
        assertTrue(all.size() >= 3, all.toString());
        assertEquals(List.of("40.189"), column(path + "&c[OWNERSHIP]=PRIVATE&c[TRANSFORMATION]=SHARE", "OBS_VALUE"));
        assertEquals(List.of("_X_PRIVATE"), column(path + "&c[OWNERSHIP]=sw:_X_&c[TRANSFORMATION]=N", "OWNERSHIP"));
        assertEquals(
                List.of("40.189"),
                column(
                        path + "&c[INTERVAL_LOW]=gt:40.1+lt:40.2&c[METHOD]=SHARE_OF_LEVELS&c[QUALIFIER]=ABOUT",
                        "OBS_VALUE"));
        assertEquals(all.subList(1, 3), column(path + "&limit=2&offset=1", "OBS_VALUE"));
        assertEquals(all, column(path + "&lastNObservations=1&firstNObservations=1", "OBS_VALUE"));
        var sorted = column(path + "&dimensionAtObservation=AllDimensions&sort=OBS_VALUE:desc", "OBS_VALUE").stream()
                .map(Double::valueOf)
                .toList();
        assertEquals(
                sorted.stream().sorted((one, other) -> other.compareTo(one)).toList(), sorted);
        assertEquals(204, get(path + "&c[OWNERSHIP]=STATE").statusCode());
        assertEquals(204, get(path + "&asOf=2001-01-01T00:00:00Z").statusCode());
        assertEquals(501, get(path + "&includeHistory=true").statusCode());
        assertEquals(422, get(path + "&c[RELEASE]=x").statusCode());
        get("/stats/sdmx/v2/availability/dataflow/WX_STAT/TRADE_COMPUTED?c[TIME_PERIOD]=" + quarter)
                .then()
                .statusCode(200)
                .body(
                        "data.availabilityConstraints[0].cubeRegion.keyValues.find { it.id == 'OWNERSHIP' }.values",
                        hasItems("PRIVATE", "_X_PRIVATE"));
    }

    @Test
    void isNoPartOfWhatIsPrinted() {
        var quarter = aQuarterWithPrivateEnterprises();
        assertEquals(
                List.of("696.2", "1732.3"),
                column("/stats/sdmx/v2/data/dataflow/WX_STAT/*?format=csvdata&c[TIME_PERIOD]=" + quarter, "OBS_VALUE"));
    }

    private static List<String> column(String path, String name) {
        var answer = get(path);
        assertEquals(200, answer.statusCode(), path + answer.asString());
        var lines = answer.asString()
                .lines()
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
        var place = Arrays.asList(lines.get(0)).indexOf(name);
        return lines.stream().skip(1).map(line -> line[place]).toList();
    }

    private static Response get(String path) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", "*/*")
                .get(path);
    }
}
