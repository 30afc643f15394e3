package city.promotion.stats.dataset;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import city.promotion.testkit.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
class DatasetResourceTest {

    @Test
    void listsTheDatasets() {
        anonymous()
                .get("/stats/v1/datasets")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("ENTERPRISES", "FDI", "TRADE"))
                .body("items.find { it.id == 'TRADE' }.dimensions[0]", equalTo("FREQ"));
    }

    @Test
    void showsADatasetWithItsCodes() {
        anonymous()
                .get("/stats/v1/datasets/TRADE")
                .then()
                .statusCode(200)
                .body("agency", equalTo("WX_STAT"))
                .body("structureVersion", equalTo("1.0.0"))
                .body(
                        "dimensions.id",
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
                                "UNIT_MEASURE"))
                .body("dimensions[3].offers.code", hasItems("IX", "M", "X"))
                .body("dimensions[3].offers[0].labels.zh-Hans", equalTo("进出口"));
    }

    @Test
    void answersUnchangedDatasetsWith304() {
        var tag = anonymous().get("/stats/v1/datasets/FDI").header("ETag");
        anonymous()
                .header("If-None-Match", tag)
                .get("/stats/v1/datasets/FDI")
                .then()
                .statusCode(304);
    }

    @Test
    void namesTheDatasetsThereAreWhenAskedForAnother() {
        anonymous()
                .header("Accept-Language", "zh-CN")
                .get("/stats/v1/datasets/NOPE")
                .then()
                .spec(problem(DatasetProblem.NOT_FOUND))
                .body("title", equalTo("没有这个数据集"))
                .body("detail", containsString("TRADE"));
    }

    @Test
    void recordsTheNewFormsOfTradeWithTheirSource() {
        anonymous()
                .get("/stats/v1/codelists/TRADE_MODE/SECOND_HAND_CARS")
                .then()
                .statusCode(200)
                .body("externalIds.id", contains("A3.18-1"))
                .body("sources[0].locator", equalTo("article 3, fact A3.18"));
    }
}
