package city.promotion.stats.observation;

import static city.promotion.stats.Figures.RELEASES;
import static city.promotion.stats.Figures.TRADE;
import static city.promotion.stats.Figures.aDraft;
import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.load;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.publish;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.partner;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ObservationResourceTest {

    @Inject
    DataSource database;

    private static ValidatableResponse of(String period, String more) {
        return anonymous()
                .urlEncodingEnabled(false)
                .get(TRADE + "?startPeriod=" + period + "&endPeriod=" + period + more)
                .then();
    }

    @Test
    void answersFiguresExactlyAsPrinted() {
        var quarter = aQuarter();
        aPublished(
                "PUBLIC",
                null,
                observation(quarter, "\"2\"", "IX", "CONTRIB", "PP"),
                observation(quarter, "\"2.0\"", "X", "CONTRIB", "PP"),
                observation(quarter, "\"1733.00\"", "M", "N", "CNY"));
        of(quarter, "")
                .statusCode(200)
                .body("items.value.value", contains("2", "1733.00", "2.0"))
                .body("items.decimals", contains(0, 2, 1))
                .body("items[0].value.qualifier", equalTo("EXACT"))
                .body("items[0].dimensions.TRANSFORMATION", equalTo("CONTRIB"))
                .body("items[0].sources[0].document", equalTo("urn:x-wuxi-newspaper:2024-04:page-1#article-3"))
                .body("items[0].knownTo", nullValue());
    }

    @Test
    void filtersByDimensionAndPeriod() {
        var quarter = aQuarter();
        var year = quarter.substring(0, 4);
        aPublished(
                "PUBLIC",
                null,
                total(quarter, "10"),
                observation(quarter, "\"4\"", "M", "N", "CNY"),
                observation(quarter, "\"6\"", "X", "N", "CNY"));
        of(quarter, "&FLOW=X").body("items.value.value", contains("6"));
        of(quarter, "&FLOW=M,X").body("items.value.value", contains("4", "6"));
        of(quarter, "&FLOW=M&FLOW=X&TRANSFORMATION=N").body("items.value.value", contains("4", "6"));
        of(quarter, "&FLOW=X&TRANSFORMATION=GY").body("items", hasSize(0));
        of(year, "&FLOW=IX").body("items.value.value", contains("10"));
        anonymous()
                .get(TRADE + "?endPeriod=" + year + "-02&startPeriod=" + year + "-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        of(quarter, "&source=urn:nowhere").body("items", hasSize(0));
        of(quarter, "&source=urn:x-wuxi-newspaper:2024-04:page-1%23article-3").body("items", hasSize(3));
    }

    @Test
    void joinsItsPagesToTheWhole() {
        var quarter = aQuarter();
        aPublished(
                "PUBLIC",
                null,
                total(quarter, "10"),
                observation(quarter, "\"4\"", "M", "N", "CNY"),
                observation(quarter, "\"6\"", "X", "N", "CNY"));
        var first = of(quarter, "&limit=2&total=true").body("total", equalTo(3)).extract();
        of(quarter, "&limit=2&cursor=" + first.path("next"))
                .statusCode(200)
                .body("items.value.value", contains("6"))
                .body("next", nullValue());
        assertTrue(first.header("Link").contains("rel=\"next\""));
        of(quarter, "&cursor=" + first.path("next") + "x1").spec(problem(ConventionProblem.BAD_CURSOR));
    }

    @Test
    void readsTheHistoryByPages() {
        var quarter = aQuarter();
        for (var value : List.of("1", "2", "3")) {
            aPublished("PUBLIC", null, total(quarter, value), observation(quarter, "\"0.9\"", "X", "N", "CNY"));
        }
        var first = of(quarter, "&includeHistory=true&limit=2&total=true")
                .body("items.value.value", contains("1", "2"))
                .body("total", equalTo(6))
                .extract();
        of(quarter, "&includeHistory=true&cursor=" + first.path("next"))
                .body("items.value.value", contains("3", "0.9", "0.9", "0.9"))
                .body("next", nullValue());
        of(quarter, "&FLOW=I*&includeHistory=true").body("items", hasSize(3));
        of(quarter, "&updatedAfter=" + first.path("items[1].knownFrom"))
                .body("items.value.value", contains("3", "0.9"));
        of(quarter, "&updatedAfter=" + LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .body("items.deleted", contains(false, false));
    }

    @Test
    void namesTheCodesThatFiguresExistFor() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1"));
        aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.HOURS), observation(quarter, "\"9\"", "X", "N", "CNY"));
        anonymous()
                .get("/stats/v1/datasets/TRADE/availability?startPeriod=" + quarter + "&endPeriod=" + quarter)
                .then()
                .statusCode(200)
                .body("dimensions.FLOW", contains("IX"))
                .body("periods", contains(quarter))
                .body("series", equalTo(1))
                .body("observations", equalTo(1));
        anonymous()
                .get("/stats/v1/datasets/TRADE/availability?COLOUR=RED")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "COLOUR"));
    }

    @Test
    void keepsWhatWasSaidBeforeACorrection() {
        var quarter = aQuarter();
        var before = Instant.now();
        var flash = aPublished("PUBLIC", null, total(quarter, "100.1"));
        String known = of(quarter, "").extract().path("items[0].knownFrom");
        var correction = aPublished("PUBLIC", null, total(quarter, "100.2"));
        of(quarter, "").body("items.value.value", contains("100.2"));
        of(quarter, "&asOf=" + known).body("items.value.value", contains("100.1"));
        of(quarter, "&asOf=" + before).body("items", hasSize(0));
        String superseded = anonymous().get(flash + "/observations").path("items[0].knownTo");
        assertEquals(anonymous().get(correction + "/observations").path("items[0].knownFrom"), superseded);
    }

    @Test
    void leavesNoTraceOfAReleaseUnderEmbargo() {
        var quarter = aQuarter();
        var flash = aPublished("PUBLIC", null, total(quarter, "100.1"));
        var now = of(quarter, "").extract();
        var seen = anonymous().get(flash + "/observations");
        var listed = anonymous().get(RELEASES + "?limit=200");
        var id = "e-" + System.nanoTime();
        var secret = aPublished(
                "PUBLIC",
                Instant.now().plus(1, ChronoUnit.HOURS),
                total(quarter, "100.2")
                        .replaceFirst("\\{", "{\"externalIds\": [{\"system\": \"test\", \"id\": \"" + id + "\"}],"));

        for (var caller : List.of(anonymous(), partner(), viewer())) {
            caller.get(secret).then().statusCode(404);
        }
        for (var path : List.of("/observations", "/loads", "/history")) {
            viewer().get(secret + path).then().statusCode(404);
        }
        of(quarter, "").header("ETag", now.header("ETag")).body("items.value.value", contains("100.1"));
        of(quarter, "").body("items[0].knownTo", nullValue());
        assertEquals(
                seen.header("ETag"), anonymous().get(flash + "/observations").header("ETag"));
        assertEquals(
                listed.header("ETag"), anonymous().get(RELEASES + "?limit=200").header("ETag"));
        editor().get(TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter)
                .then()
                .body("items.value.value", contains("100.1"))
                .body("items[0].knownTo", nullValue());
        of(quarter, "&externalId=test:" + id).body("items", hasSize(0));
        viewer().get("/stats/v1/external-ids/test/" + id).then().statusCode(404);
        editor().get("/stats/v1/external-ids/test/" + id).then().statusCode(200);
        of(quarter, "&asOf=" + Instant.now().plus(2, ChronoUnit.HOURS))
                .spec(problem(ConventionProblem.BAD_PARAMETER, "asOf"));
        editor().get(secret + "/observations").then().body("items.value.value", contains("100.2"));
    }

    @Test
    void speaksWhenTheEmbargoIsOver() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1"));
        aPublished("PUBLIC", Instant.now().plus(2, ChronoUnit.SECONDS), total(quarter, "2"));
        of(quarter, "").body("items.value.value", contains("1"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!of(quarter, "").extract().path("items[0].value.value").equals("2")) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void putsAReleaseBetweenTheVersionsAroundIt() {
        var quarter = aQuarter();
        aPublished("PUBLIC", Instant.now().plus(2, ChronoUnit.HOURS), total(quarter, "3"));
        var early = aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.HOURS), total(quarter, "2"));
        aPublished("PUBLIC", null, total(quarter, "1"));
        of(quarter, "").body("items.value.value", contains("1"));
        editor().get(early + "/observations").then().body("items[0].knownTo", nullValue());
    }

    @Test
    void refusesTwoVersionsAtTheSameMoment() {
        var quarter = aQuarter();
        var moment = Instant.now().plus(1, ChronoUnit.HOURS);
        aPublished("PUBLIC", moment, total(quarter, "1"));
        var second = aDraft("PUBLIC", moment);
        load(second, total(quarter, "2")).statusCode(201);
        publish(second)
                .statusCode(409)
                .body("type", containsString("release-collides"))
                .body("collisions[0]", containsString(quarter));
    }

    @Test
    void refusesToTakeAFigureFromItsReaders() {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1"));
        var internal = aDraft("INTERNAL", null);
        load(internal, total(quarter, "2")).statusCode(201);
        publish(internal).statusCode(409).body("type", containsString("release-collides"));
        of(quarter, "").body("items.value.value", contains("1"));
    }

    @Test
    void showsFiguresToThoseTheyAreFor() {
        var quarter = aQuarter();
        aPublished("INTERNAL", null, total(quarter, "1"));
        of(quarter, "").body("items", hasSize(0));
        partner().get(TRADE + "?startPeriod=" + quarter).then().statusCode(200);
        viewer().get(TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter)
                .then()
                .body("items.value.value", contains("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "COLOUR=RED, COLOUR",
        "INDICATOR=USED, INDICATOR",
        "FLOW=IMPORT, FLOW",
        "FLOW=, FLOW",
        "startPeriod=2024-13, startPeriod",
        "startPeriod=2024&endPeriod=2023, endPeriod",
        "asOf=yesterday, asOf",
        "asOf=2999-01-01, asOf",
        "externalId=A3.01, externalId",
        "asOf=2024-05-01&asOf=2024-05-02, asOf",
        "sort=period, sort",
        "lastN=0, lastN",
        "firstN=ten, firstN",
        "includeHistory=yes, includeHistory",
        "updatedAfter=2999-01-01, updatedAfter",
        "status=Z, status",
        "ACTIVITY=STEEL*, ACTIVITY",
        "limit=0, limit"
    })
    void refusesByNameWhatItDoesNotKnow(String query, String field) {
        anonymous().get(TRADE + "?" + query).then().spec(problem(ConventionProblem.BAD_PARAMETER, field));
    }

    @Test
    void namesTheCodesThereAre() {
        anonymous()
                .get(TRADE + "?FLOW=IMPORT&COLOUR=RED")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "FLOW", "COLOUR"))
                .body("violations.find { it.field == 'FLOW' }.message", containsString("IX, M, X"))
                .body("violations.find { it.field == 'COLOUR' }.message", containsString("TRADE_MODE"));
    }

    @Test
    void isKeptByTheDatabaseItself() throws SQLException {
        var quarter = aQuarter();
        aPublished("PUBLIC", null, total(quarter, "1"));
        refusedByDatabase("update observation set value = 2 where period = '" + quarter + "'");
        refusedByDatabase(
                "update observation set disseminated = tstzrange('2000-01-01', null) where period = '" + quarter + "'");
        refusedByDatabase("delete from observation where period = '" + quarter + "'");
        refusedByDatabase("delete from release where published_at is not null");
        refusedByDatabase("update release set title = '{\"en\": \"x\"}' where published_at is not null");
        of(quarter, "").body("items.value.value", contains("1"));
    }

    @Test
    void drawsTheRevisionTriangle() {
        var year = aQuarter().substring(0, 4);
        aPublished("PUBLIC", null, total(year + "-Q1", "10.0"));
        aPublished("PUBLIC", null, total(year + "-Q1", "10.4"), total(year + "-Q2", "20"));
        var series = "/stats/v1/series/Q.YTD.320200.IX.W1._T._T._T.N.CNY/vintages";
        var of = "?datasetId=TRADE&startPeriod=" + year + "&endPeriod=" + year;
        anonymous()
                .get(series + of)
                .then()
                .statusCode(200)
                .body("vintages", hasSize(2))
                .body("periods.period", contains(year + "-Q1", year + "-Q2"))
                .body("periods[0].values.value", contains("10.0", "10.4"))
                .body("periods[1].values[0]", nullValue())
                .body("periods[1].values[1].value", equalTo("20"))
                .body("periods.revision", contains("0.4", "0"));
        anonymous().get(series + "?datasetId=FDI").then().spec(problem(ConventionProblem.BAD_PARAMETER, "key"));
        anonymous().get(series).then().spec(problem(ConventionProblem.BAD_PARAMETER, "datasetId"));
        anonymous()
                .get(series.replace("CNY", "USD") + "?datasetId=TRADE&startPeriod=" + year + "&endPeriod=" + year)
                .then()
                .spec(problem(ObservationProblem.NO_SERIES));
        anonymous()
                .get(series + "?datasetId=TRADE&startPeriod=x")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "startPeriod"));
    }

    private void refusedByDatabase(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            var refusal = Assertions.assertThrows(SQLException.class, () -> change.executeUpdate(statement), statement);
            assertEquals("23001", refusal.getSQLState(), refusal.getMessage());
        }
    }
}
