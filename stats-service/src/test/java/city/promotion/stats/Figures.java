package city.promotion.stats;

import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.publisher;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Releases and figures as statisticians make them, step by step over HTTP. */
public final class Figures {

    public static final String RELEASES = "/stats/v1/releases";
    public static final String TRADE = "/stats/v1/datasets/TRADE/observations";

    private static final AtomicInteger YEAR = new AtomicInteger(1000);
    private static final String SOURCE =
            "[{\"document\": \"urn:x-wuxi-newspaper:2024-04:page-1#article-3\", \"locator\": \"article 3\"}]";

    private Figures() {}

    /** A quarter that no other test uses, so that each has a line of versions to itself. */
    public static String aQuarter() {
        return YEAR.incrementAndGet() + "-Q1";
    }

    public static String releaseBody(String visibility, Instant embargoUntil) {
        return """
                {"datasetId": "TRADE", "kind": "FLASH", "title": {"en": "Foreign trade", "zh-Hans": "外贸"},
                 "embargoUntil": %s, "visibility": "%s", "sources": %s}""".formatted(embargoUntil == null ? "null" : "\"" + embargoUntil + "\"", visibility, SOURCE);
    }

    /** Path of a draft. */
    public static String aDraft(String visibility, Instant embargoUntil) {
        return editor().body(releaseBody(visibility, embargoUntil))
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Imports and exports of all enterprises with all partners. */
    public static String total(String period, String value) {
        return observation(period, "\"%s\"".formatted(value), "IX", "N", "CNY");
    }

    /** Foreign capital used in a quarter, published. */
    public static void aPublishedInvestment(String period, String value) {
        var release = editor().body(releaseBody("PUBLIC", null).replace("TRADE", "FDI"))
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        load(release, """
                {"dimensions": {"FREQ": "Q", "REF_AREA": "320200", "INDICATOR": "USED", "TRANSFORMATION": "N", "UNIT_MEASURE": "USD"},
                 "period": "%s", "value": {"value": "%s", "multiplier": 8, "unit": "USD"}}""".formatted(period, value)).statusCode(201);
        publish(release).statusCode(200);
    }

    public static String observation(String period, String value, String flow, String transformation, String unit) {
        return """
                {"dimensions": {"FREQ": "Q", "ACCUM": "YTD", "REF_AREA": "320200", "FLOW": "%s", "COUNTERPART_AREA": "W1",
                  "OWNERSHIP": "_T", "ACTIVITY": "_T", "TRADE_MODE": "_T", "TRANSFORMATION": "%s", "UNIT_MEASURE": "%s"},
                 "period": "%s", "value": {"value": %s, "multiplier": 8, "unit": "%s"}}""".formatted(flow, transformation, unit, period, value, unit);
    }

    public static ValidatableResponse load(String release, String... observations) {
        return editor().body("{\"observations\": [" + String.join(", ", observations) + "]}")
                .post(release + "/observations")
                .then();
    }

    public static ValidatableResponse publish(String release) {
        return publisher()
                .header("If-Match", etag(release))
                .post(release + "/publication")
                .then();
    }

    /** Path of a release that has gone out, or will at its embargo. */
    public static String aPublished(String visibility, Instant embargoUntil, String... observations) {
        var release = aDraft(visibility, embargoUntil);
        load(release, observations).statusCode(201);
        publish(release).statusCode(200);
        return release;
    }

    public static String etag(String path) {
        return editor().get(path).then().statusCode(200).extract().header("ETag");
    }
}
