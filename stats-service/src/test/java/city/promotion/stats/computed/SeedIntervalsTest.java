package city.promotion.stats.computed;

import static city.promotion.testkit.Tokens.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.stats.Seed;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the printed figures of article 3 leave open, asked of the running service as anybody may. */
@QuarkusTest
class SeedIntervalsTest {

    @ParameterizedTest
    @CsvSource({
        "PRIVATE,    SHARE,        SHARE_OF_LEVELS,        40.185, 40.193",
        "PRIVATE,    CONTRIB,      CONTRIBUTION_OF_LEVELS, 5.717,  5.756",
        "PRIVATE,    CONTRIB_RATE, RATE_OF_LEVELS,         64.655, 65.724",
        "_T,         GY,           GROWTH_OF_DIFFERENCE,   12.64,  12.87",
        "_X_PRIVATE, GY,           GROWTH_OF_REST,         4.83,   5.05"
    })
    void areThoseOfTheStatistician(
            String ownership, String transformation, String method, BigDecimal low, BigDecimal high) {
        Seed.published();
        var answer = anonymous()
                .get(
                        "/stats/v1/datasets/TRADE/computed?startPeriod=2024&endPeriod=2024&FLOW=IX&COUNTERPART_AREA=W1&ACTIVITY=_T"
                                + "&TRADE_MODE=_T&OWNERSHIP=" + ownership + "&TRANSFORMATION=" + transformation
                                + "&limit=200")
                .then()
                .statusCode(200)
                .extract();
        List<String> lows = answer.path("items.findAll { it.method == '%s' }.interval.low", method);
        List<String> highs = answer.path("items.findAll { it.method == '%s' }.interval.high", method);
        assertEquals(List.of(low), lows.stream().map(bound -> as(bound, low)).toList());
        assertEquals(List.of(high), highs.stream().map(bound -> as(bound, high)).toList());
    }

    private static BigDecimal as(String bound, BigDecimal digits) {
        return new BigDecimal(bound).setScale(digits.scale(), RoundingMode.HALF_UP);
    }
}
