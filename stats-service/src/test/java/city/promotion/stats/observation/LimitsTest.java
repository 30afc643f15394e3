package city.promotion.stats.observation;

import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.total;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.promotion.conventions.security.Caller;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With room for two figures in an answer, every format of SDMX says how many there would be. */
@QuarkusTest
class LimitsTest {

    @Inject
    ObservationRepository repository;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @BeforeEach
    void leaveRoomForTwo() {
        var config = new ObservationConfig() {
            @Override
            public long largestAnswer() {
                return 2;
            }

            @Override
            public int longAnswersAtOnce() {
                return 1;
            }
        };
        QuarkusMock.installMockForType(new Observations(repository, config, caller, clock), Observations.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jsondata", "jsondata-2.1", "csvdata", "csvdata-1.0", "genericdata", "structurespecificdata"})
    void saysHowLargeTheAnswerWouldBe(String format) {
        var quarter = aQuarter();
        var time = "startPeriod=" + quarter + "&endPeriod=" + quarter;
        aPublished(
                "PUBLIC",
                null,
                total(quarter, "10.0"),
                observation(quarter, "\"4.0\"", "X", "N", "CNY"),
                observation(quarter, "\"6.0\"", "M", "N", "CNY"));
        for (var door : new String[] {
            "v1/data/TRADE/all?" + time,
            "v1/data/TRADE/all?includeHistory=true&" + time,
            "v2/data/dataflow/WX_STAT/TRADE?c[TIME_PERIOD]=" + quarter,
            "v2/data/dataflow/WX_STAT/*?c[TIME_PERIOD]=" + quarter,
            "v2/data/dataflow/WX_STAT/TRADE?includeHistory=true&c[TIME_PERIOD]=" + quarter
        }) {
            RestAssured.given()
                    .urlEncodingEnabled(false)
                    .accept("*/*")
                    .get("/stats/sdmx/" + door + "&format=" + format)
                    .then()
                    .statusCode(413)
                    .body(containsString("3"), containsString("2"));
        }
        RestAssured.given()
                .urlEncodingEnabled(false)
                .accept("application/json")
                .get("/stats/sdmx/v2/data/dataflow/WX_STAT/TRADE?c[TIME_PERIOD]=" + quarter)
                .then()
                .statusCode(413)
                .body("observations", equalTo(3))
                .body("most", equalTo(2));
        RestAssured.given()
                .urlEncodingEnabled(false)
                .accept("*/*")
                .get("/stats/sdmx/v2/data/dataflow/WX_STAT/TRADE?limit=2&c[TIME_PERIOD]=" + quarter + "&format="
                        + format)
                .then()
                .statusCode(200);
    }
}
