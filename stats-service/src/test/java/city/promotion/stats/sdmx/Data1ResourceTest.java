package city.promotion.stats.sdmx;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.stats.Figures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class Data1ResourceTest {

    private static final String V1 = "/stats/sdmx/v1/";

    @Test
    void answersEachParameterAndRefusesWhatItCannotMean() {
        var quarter = Figures.aQuarter();
        Figures.aPublished("PUBLIC", null, Figures.total(quarter, "1732.3"));
        var time = "?startPeriod=" + quarter + "&endPeriod=" + quarter;
        for (var accepted : List.of(
                "200 data/WX_STAT,TRADE,1.0.0/Q.YTD......../all",
                "200 data/WX_STAT%2CTRADE%2C1.0.0/Q.YTD%2BCUR......../all",
                "200 data/TRADE/Q.YTD+CUR........",
                "200 data/all,TRADE,latest/all/WX_STAT",
                "200 data/TRADE/all?updatedAfter=2024-01-01T00:00:00%2B08:00",
                "200 data/TRADE/all?firstNObservations=1",
                "200 data/TRADE/all?lastNObservations=1",
                "200 data/TRADE/all?dimensionAtObservation=AllDimensions",
                "200 data/TRADE/all?detail=nodata",
                "200 data/TRADE/all?includeHistory=true",
                "200 data/TRADE/all?format=jsondata",
                "200 data/TRADE/all?format=csvdata-1.0",
                "200 data/TRADE/all?asOf=2998-01-01T00:00:00Z",
                "404 data/TRADE/all?asOf=2001-01-01T00:00:00Z",
                "200 data/WX_STAT,all",
                "200 data",
                "404 data/TRADE/all/all/more",
                "200 availableconstraint/TRADE/all/all/FLOW?mode=available",
                "404 data/NOPE/all",
                "404 data/TRADE/NOPE",
                "404 data/TRADE/all/OTHER",
                "400 data/A,B,C,D/all",
                "400 data/TRADE/Q%20Q",
                "403 data/TRADE/A.B.C.D.E.F.G.H.I.J.K",
                "400 data/TRADE/all?updatedAfter=now",
                "400 data/TRADE/all?firstNObservations=0",
                "400 data/TRADE/all?lastNObservations=-1",
                "403 data/TRADE/all?dimensionAtObservation=COLOUR",
                "400 data/TRADE/all?detail=little",
                "400 data/TRADE/all?includeHistory=1",
                "406 data/TRADE/all?format=pdf",
                "400 data/TRADE/all?c[FLOW]=IX",
                "400 availableconstraint/TRADE/all/all/FLOW?mode=some",
                "403 availableconstraint/TRADE/all/all/COLOUR")) {
            var path = accepted.substring(4);
            var answer = get(V1 + (path.contains("?") ? path.replace("?", time + "&") : path + time));
            assertEquals(Integer.parseInt(accepted.substring(0, 3)), answer.statusCode(), accepted + answer.asString());
        }
        assertEquals(400, get(V1 + "data/TRADE/all?startPeriod=soon").statusCode());
        assertEquals(
                403, get(V1 + "data/TRADE/all?startPeriod=2024&endPeriod=2023").statusCode());
    }

    @Test
    void answersStructuresWithWhatTheyNeed() {
        get(V1 + "datastructure/WX_STAT/DSD_TRADE/latest?references=descendants&format=jsonstructure")
                .then()
                .statusCode(200)
                .body("data.codelists.id", hasItems("CL_FLOW", "CL_UNIT_MULT", "CL_OBS_STATUS"))
                .body("data.conceptSchemes.id", hasItems("CS_WX_STAT"))
                .body("data.dataStructures[0].dataStructureComponents.dimensionList.dimensions[3].id", equalTo("FLOW"));
        get(V1 + "codelist/WX_STAT/CL_UNIT_MULT?format=jsonstructure")
                .then()
                .body("data.codelists[0].codes.find { it.id == '8' }.names.zh", containsString("亿"));
        get(V1 + "dataflow/all/all/latest")
                .then()
                .statusCode(200)
                .body(containsString("对外贸易"))
                .body(containsString("mes:Structure"));
    }

    @Test
    void leavesOnlyTheCodesThatAreUsedAndAllowed() {
        for (var path : List.of(
                "dataflow/WX_STAT/TRADE/latest?references=descendants&detail=referencepartial&format=jsonstructure",
                "schema/dataflow/WX_STAT/TRADE/latest?format=jsonstructure")) {
            get(V1 + path)
                    .then()
                    .statusCode(200)
                    .body(
                            "data.codelists.find { it.id == 'CL_UNIT_MEASURE' }.codes.id",
                            allOf(hasItems("CNY", "USD", "PT", "PP"), not(hasItem("NR"))))
                    .body("data.codelists.find { it.id == 'CL_UNIT_MEASURE' }.isPartial", equalTo(true))
                    .body("data.conceptSchemes[0].concepts.id", hasItems("FLOW", "OBS_VALUE"))
                    .body("data.conceptSchemes[0].concepts.id", not(hasItem("INTERVAL_LOW")));
        }
        get(V1 + "schema/datastructure/WX_STAT/DSD_TRADE?format=jsonstructure")
                .then()
                .statusCode(200)
                .body("data.codelists.find { it.id == 'CL_UNIT_MEASURE' }.codes.id", hasItem("NR"))
                .body("data.dataConstraints", nullValue());
    }

    @Test
    void refusesStructuresThatAreNotThere() {
        for (var refused : List.of(
                "404 dataflow/WX_STAT/NOPE",
                "404 categoryscheme",
                "400 colour",
                "400 dataflow?references=friends",
                "400 dataflow?detail=much",
                "400 dataflow?colour=red",
                "406 dataflow?format=pdf",
                "404 codelist/WX_STAT/CL_FREQ/9.0.0",
                "404 codelist/WX_STAT/CL_FREQ/1.0.0/NOPE",
                "404 codelist/WX_STAT/CL_FREQ/1.0.0/A/B",
                "404 schema/dataflow/WX_STAT/NOPE",
                "400 schema/dataflow/WX_STAT",
                "400 schema/colour/WX_STAT/TRADE",
                "403 schema/dataflow/WX_STAT/TRADE?dimensionAtObservation=COLOUR",
                "501 schema/dataflow/WX_STAT/TRADE?explicitMeasure=true",
                "406 schema/dataflow/WX_STAT/TRADE?format=jsondata-2.1")) {
            assertEquals(
                    Integer.parseInt(refused.substring(0, 3)),
                    get(V1 + refused.substring(4)).statusCode(),
                    refused);
        }
    }

    private static Response get(String path) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", "*/*")
                .get(path);
    }
}
