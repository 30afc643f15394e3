package city.promotion.stats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.BadInputs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest {

    @Test
    void refusesSixtyKindsOfBadInputAsCataloguedProblems() {
        var load = Figures.aDraft("PUBLIC", null) + "/observations";
        var row = Figures.total("2024-Q1", "1");
        var inputs = BadInputs.of(
                        Figures.RELEASES, Figures.releaseBody("PUBLIC", Instant.parse("2024-04-21T01:00:00Z")), "title")
                .spoilt("a dataset that is not there", 422, body -> body.replace("TRADE", "NOPE"))
                .spoilt("no dataset", 422, body -> body.replace("\"TRADE\"", "null"))
                .spoilt("an unknown kind", 400, body -> body.replace("FLASH", "FAST"))
                .spoilt("an embargo that is no moment", 400, body -> body.replace("2024-04-21T01:00:00Z", "tomorrow"))
                .spoilt("an embargo that is a number", 400, body -> body.replace("\"2024-04-21T01:00:00Z\"", "5"))
                .spoilt("an embargo in year 9999", 422, body -> body.replace("2024-04-21", "9999-04-21"))
                .spoilt("an embargo in year 100,000", 400, body -> body.replace("2024-04-21", "+100000-04-21"))
                .request("no rows", 422, "POST", load, "{\"observations\": []}")
                .request("rows that are null", 422, "POST", load, "{\"observations\": null}")
                .request("a row that is null", 400, "POST", load, "{\"observations\": [null]}")
                .request("a row that is a number", 400, "POST", load, "{\"observations\": [1]}")
                .request(
                        "a value that is a number",
                        400,
                        "POST",
                        load,
                        rows(row.replace("\"value\": \"1\"", "\"value\": 1.5")))
                .request("a code that is a number", 400, "POST", load, rows(row.replace("\"320200\"", "320200")))
                .request("a dimension that is null", 400, "POST", load, rows(row.replace("\"320200\"", "null")))
                .request("a period with U+0000", 422, "POST", load, rows(row.replace("2024-Q1", "2024\\u0000")))
                .request(
                        "a comment far too long",
                        422,
                        "POST",
                        load,
                        rows(row.replace(
                                "\"period\"", "\"comment\": {\"en\": \"" + "a".repeat(1001) + "\"}, \"period\"")))
                .request(
                        "a release that is not there",
                        404,
                        "POST",
                        "/stats/v1/releases/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01/observations",
                        rows(row))
                .request("a release that is no UUID", 400, "GET", "/stats/v1/releases/one", null)
                .request(
                        "a load that is not there",
                        404,
                        "GET",
                        load.replace("observations", "loads") + "/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01",
                        null)
                .request(
                        "an observation that is not there",
                        404,
                        "GET",
                        load + "/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01",
                        null)
                .request("a dataset that is not there", 404, "GET", "/stats/v1/datasets/NOPE/observations", null)
                .request(
                        "a publication of nothing",
                        404,
                        "POST",
                        "/stats/v1/releases/0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a01/publication",
                        null);
        for (var query : List.of(
                "COLOUR=RED",
                "FLOW=IMPORT",
                "FLOW=",
                "FLOW=IX,",
                "FLOW=%00",
                "startPeriod=2024-Q5",
                "endPeriod=yesterday",
                "startPeriod=2024&endPeriod=2023",
                "asOf=2999-01-01",
                "asOf=now",
                "asOf=2024-02-30",
                "asOf=-999999999-01-01T00:00:00Z",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=abc",
                "cursor=%E4%BD%A0",
                "total=maybe",
                "externalId=A3.01",
                "flow=IX")) {
            inputs.request("observations?" + query, 400, "GET", Figures.TRADE + "?" + query, null);
        }
        for (var query :
                List.of("COLOUR=RED", "includeHistory=true", "cursor=abc", "lang=fr", "asOf=2999-01-01", "FLOW=%00")) {
            inputs.request("jsonstat?" + query, 400, "GET", "/stats/v1/datasets/TRADE/jsonstat?" + query, null);
        }
        assertTrue(inputs.size() >= 66);
        inputs.assertAllRefused(RestAssured.port);
    }

    private static String rows(String row) {
        return "{\"observations\": [" + row + "]}";
    }
}
