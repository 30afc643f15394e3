package city.promotion.stats.computed;

import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import city.promotion.stats.Figures;
import city.promotion.stats.reckoning.Sheet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComputedResourceTest {

    private static final String COMPUTED = "/stats/v1/datasets/TRADE/computed";

    @Test
    void computesWithRangeMethodAndInputsInTheirVintage() {
        var year = published(Sheet.privateEnterprises(), "PUBLIC", null);
        ask(year, "&OWNERSHIP=PRIVATE&TRANSFORMATION=SHARE")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].datasetId", equalTo("TRADE_COMPUTED"))
                .body("items[0].key", equalTo("Q.YTD.320200.IX.W1.PRIVATE._T._T.SHARE.PT"))
                .body("items[0].period", equalTo(year + "-Q1"))
                .body("items[0].value.value", equalTo("40.189"))
                .body("items[0].value.qualifier", equalTo("ABOUT"))
                .body("items[0].interval.low", equalTo("40.185297"))
                .body("items[0].interval.high", equalTo("40.193391"))
                .body("items[0].method", equalTo("SHARE_OF_LEVELS"))
                .body("items[0].inputs.value.value", contains("696.2", "1732.3"))
                .body("items[0].inputs.knownFrom", hasItem(notNullValue()))
                .body("items[0].inputs.releaseId", hasItem(notNullValue()))
                .body("items[0].explanation.zh-Hans", startsWith("按公式 s = V / T，由进出口·民营企业规模（" + year + "-Q1）696.2亿元、"))
                .body("refused", empty());
    }

    @Test
    void computesAllButOnePartUnderACodeOfItsOwn() {
        var year = published(Sheet.privateEnterprises(), "PUBLIC", null);
        ask(year, "&OWNERSHIP=_X_PRIVATE&TRANSFORMATION=GY")
                .body("items.interval.low", contains("4.834165"))
                .body("items.interval.high", contains("5.046818"))
                .body("items[0].value.value", equalTo("4.9"))
                .body("items[0].name.zh-Hans", equalTo("进出口·除民营企业以外同比增长（" + year + "-Q1）"));
    }

    @Test
    void computesALevelOfTheYearBeforeInItsUnit() {
        var year = published(Sheet.privateEnterprises(), "PUBLIC", null);
        anonymous()
                .get(COMPUTED + "?TRANSFORMATION=N&OWNERSHIP=_T&startPeriod=" + (year - 1) + "&endPeriod=" + (year - 1))
                .then()
                .statusCode(200)
                .body("items[0].period", equalTo((year - 1) + "-Q1"))
                .body("items[0].value.multiplier", equalTo(8))
                .body("items[0].value.unit", equalTo("CNY"))
                .body("items[0].value.value", equalTo("1592"))
                .body("items[0].interval.low", equalTo("1591.410197"));
    }

    @Test
    void tellsWhyThereIsNoFigure() {
        var year = published(
                new Sheet()
                        .add("IX", "2024-Q1", "N", "1732.3")
                        .add("IX", "2024-Q1", "GY", "0.0")
                        .add("PRIVATE", "2024-Q1", "N", "696.2")
                        .add("PRIVATE", "2024-Q1", "GY", "15.1"),
                "PUBLIC",
                null);
        ask(year, "&TRANSFORMATION=CONTRIB_RATE")
                .body("items", empty())
                .body("refused[0].refused", equalTo("GROWTH_MAY_BE_ZERO"))
                .body("refused[0].value", nullValue())
                .body("refused[0].interval", nullValue())
                .body("refused[0].explanation.zh-Hans", startsWith("由"));
    }

    @Test
    void computesNothingFromWhatTheCallerMayNotSee() {
        var embargoed =
                published(Sheet.privateEnterprises(), "PUBLIC", Instant.now().plus(1, ChronoUnit.DAYS));
        ask(embargoed, "").body("items", empty()).body("refused", empty());
        var internal = published(Sheet.privateEnterprises(), "INTERNAL", null);
        ask(internal, "").body("items", empty());
        editor().get(COMPUTED + "?startPeriod=" + internal + "&endPeriod=" + internal + "&OWNERSHIP=PRIVATE")
                .then()
                .body("items.method", hasItem("SHARE_OF_LEVELS"));
    }

    @Test
    void computesWhatWasKnownThen() {
        var before = Instant.now();
        var year = published(Sheet.privateEnterprises(), "PUBLIC", null);
        ask(year, "&asOf=" + before).body("items", empty());
        var known = Instant.now();
        correct(year);
        ask(year, "&OWNERSHIP=PRIVATE&TRANSFORMATION=SHARE&asOf=" + known)
                .body("items.interval.low", contains("40.185297"));
        ask(year, "&OWNERSHIP=PRIVATE&TRANSFORMATION=SHARE").body("items.interval.low", contains("40.762547"));
    }

    @Test
    void pagesThroughAllOfThem() {
        var year = published(Sheet.privateEnterprises(), "PUBLIC", null);
        var all = ask(year, "").extract().<List<String>>path("items.key");
        var first = ask(year, "&limit=2").body("items", hasSize(2)).extract();
        ask(year, "&limit=200&cursor=" + first.path("next"))
                .body("items.key", equalTo(all.subList(2, all.size())))
                .body("next", nullValue());
    }

    @Test
    void refusesQuestionsItDoesNotUnderstand() {
        for (var query : List.of("startPeriod=soon", "asOf=now", "asOf=2999-01-01")) {
            anonymous()
                    .get(COMPUTED + "?" + query)
                    .then()
                    .spec(problem(ComputedProblem.BAD_QUERY, query.substring(0, query.indexOf('='))));
        }
        anonymous().get(COMPUTED + "?cursor=%E4%BD%A0").then().statusCode(400);
        anonymous().get(COMPUTED + "?COLOUR=RED").then().statusCode(400);
        anonymous().get("/stats/v1/datasets/NOPE/computed").then().statusCode(404);
    }

    private static ValidatableResponse ask(int year, String more) {
        return anonymous()
                .get(COMPUTED + "?startPeriod=" + year + "&endPeriod=" + year + more)
                .then();
    }

    /** The sheet in a year of its own. */
    private static int published(Sheet sheet, String visibility, Instant embargo) {
        // Two years: the one before stays empty.
        Figures.aQuarter();
        var year = Integer.parseInt(Figures.aQuarter().substring(0, 4));
        Figures.aQuarter();
        var rows = sheet.rows(String.valueOf(year));
        Figures.aPublished(visibility, embargo, rows);
        return year;
    }

    private static void correct(int year) {
        var corrected = Sheet.privateEnterprises().with("PRIVATE N 2024-Q1", "706.2");
        Figures.aPublished("PUBLIC", null, corrected.rows(String.valueOf(year))[2]);
    }
}
