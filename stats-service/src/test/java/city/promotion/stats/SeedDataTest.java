package city.promotion.stats;

import static city.promotion.testkit.Tokens.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of article 3 go in through the API and come out as printed. */
@QuarkusTest
class SeedDataTest {

    /** Fact, value, multiplier, unit and qualifier as the page has them. */
    private static final List<String> FACTS = List.of(
            "TRADE A3.01 1732.3 8 CNY EXACT",
            "TRADE A3.01-2 8.8 0 PT EXACT",
            "TRADE A3.02 591.4 8 CNY EXACT",
            "TRADE A3.02-2 1.9 0 PT EXACT",
            "TRADE A3.03 696.2 8 CNY EXACT",
            "TRADE A3.03-2 15.1 0 PT EXACT",
            "TRADE A3.03-3 40.2 0 PT EXACT",
            "TRADE A3.03-4 2.2 0 PP EXACT",
            "TRADE A3.03-5 5.7 0 PP EXACT",
            "TRADE A3.03-6 65.3 0 PT EXACT",
            "TRADE A3.04 12 0 PT EXACT",
            "TRADE A3.04-2 4.6 0 PP EXACT",
            "TRADE A3.05 11.2 0 PT EXACT",
            "TRADE A3.05-2 2 0 PP EXACT",
            "TRADE A3.06 50 0 PT ABOUT",
            "TRADE A3.06-2 12 0 PT EXACT",
            "TRADE A3.06-3 11.2 0 PT EXACT",
            "ENTERPRISES A3.07 70 0 PT EXACT",
            "ENTERPRISES A3.07-2 100 0 PT EXACT",
            "ENTERPRISES A3.07-3 70 0 PT EXACT",
            "TRADE A3.08 868.6 8 CNY EXACT",
            "TRADE A3.08-2 9.7 0 PT EXACT",
            "TRADE A3.08-3 50.1 0 PT EXACT",
            "TRADE A3.09 285.4 8 CNY EXACT",
            "TRADE A3.09-2 15.7 0 PT EXACT",
            "TRADE A3.10 148.2 8 CNY EXACT",
            "TRADE A3.10-2 8 0 PT EXACT",
            "TRADE A3.11 28 8 USD EXACT",
            "TRADE A3.11-2 84.2 0 PT_USD EXACT",
            "ENTERPRISES A3.12 7000 0 NR OVER",
            "ENTERPRISES A3.13 117 0 NR EXACT",
            "ENTERPRISES A3.14 247 0 NR EXACT",
            "ENTERPRISES A3.15 50 0 NR EXACT",
            "FDI A3.16 41.2 8 USD EXACT");

    @Test
    void answersEveryFigureOfArticle3AsPrinted() {
        Seed.published();
        for (var fact : FACTS) {
            var part = fact.split(" ");
            var id = part[1].substring(0, 5);
            anonymous()
                    .get("/stats/v1/datasets/" + part[0] + "/observations?externalId=seed:" + part[1])
                    .then()
                    .statusCode(200)
                    .body("items.value.value", contains(part[2]))
                    .body("items[0].value.multiplier", equalTo(Integer.valueOf(part[3])))
                    .body("items[0].value.unit", equalTo(part[4]))
                    .body("items[0].value.qualifier", equalTo(part[5]))
                    .body("items[0].sources[0].publisher", equalTo("Wuxi city newspaper"))
                    .body("items[0].sources.locator", hasItem("article 3, fact " + id));
        }
        anonymous()
                .get(Figures.TRADE
                        + "?FREQ=Q&ACCUM=YTD&FLOW=IX&COUNTERPART_AREA=W1&OWNERSHIP=_T&ACTIVITY=_T&TRADE_MODE=_T"
                        + "&TRANSFORMATION=N&UNIT_MEASURE=CNY&startPeriod=2024-Q1&endPeriod=2024-Q1")
                .then()
                .body("items.value.value", contains("1732.3"));
    }
}
