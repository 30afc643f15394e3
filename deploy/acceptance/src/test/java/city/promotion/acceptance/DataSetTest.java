package city.promotion.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real data of April 2024, found again through the public APIs, each fact with its source. */
class DataSetTest {

    /** Every fact of the page: article 1 has 23, article 2 has 9, article 3 has 18. */
    static Stream<String> facts() {
        return Stream.of(facts(1, 23), facts(2, 9), facts(3, 18)).flatMap(fact -> fact);
    }

    private static Stream<String> facts(int article, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(fact -> "A%d.%02d".formatted(article, fact));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void findsEveryFactWithItsSource(String fact) {
        var href = Stream.of("events", "stats")
                .flatMap(service -> Stream.of(fact, fact + "-1").map(id -> locate(service, id)))
                .filter(Objects::nonNull)
                .findFirst();
        assertTrue(href.isPresent(), "No record carries the fact " + fact);
        var article = "#article-" + fact.charAt(1);
        List<String> documents =
                City.anybody().get(href.get()).then().statusCode(200).extract().path("sources.document");
        assertFalse(documents.isEmpty(), fact + " has no source");
        assertTrue(documents.stream().anyMatch(document -> document.endsWith(article)), fact + " cites " + documents);
    }

    private static String locate(String service, String id) {
        var answer = City.admin().get("/" + service + "/v1/external-ids/seed/" + id);
        return answer.statusCode() == 200 ? answer.path("href") : null;
    }

    @Test
    void answersTheConferenceWholeInOneRequest() {
        City.anybody()
                .queryParam("type", "PROMOTION_CONFERENCE")
                .queryParam("from", "2024-04-18")
                .queryParam("to", "2024-04-18")
                .queryParam("expand", "all")
                .get("/events/v1/events")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("HELD"))
                .body("items[0].starts.precision", equalTo("HALF_DAY"))
                .body("items[0].starts.half", equalTo("PM"))
                .body("items[0].outcomes.find { it.kind == 'SIGNING_BATCH' }.announcedCount.value", equalTo("17"))
                .body("items[0].agenda.kind", hasItem("SPEECH"))
                .body("items[0].participations.role", hasItem("SPEAKER"));
    }

    @Test
    void answersTheTradeOfTheFirstQuarterAsPrinted() {
        City.anybody()
                .queryParam("FREQ", "Q")
                .queryParam("ACCUM", "YTD")
                .queryParam("FLOW", "IX")
                .queryParam("COUNTERPART_AREA", "W1")
                .queryParam("OWNERSHIP", "_T")
                .queryParam("ACTIVITY", "_T")
                .queryParam("TRADE_MODE", "_T")
                .queryParam("TRANSFORMATION", "N")
                .queryParam("UNIT_MEASURE", "CNY")
                .get("/stats/v1/datasets/TRADE/observations")
                .then()
                .statusCode(200)
                .body(containsString("\"1732.3\""));
    }

    @Test
    void holdsNoRealProjectSinceThePageNamesNone() {
        City.anybody()
                .queryParam("sample", "false")
                .get("/projects/v1/projects")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}
