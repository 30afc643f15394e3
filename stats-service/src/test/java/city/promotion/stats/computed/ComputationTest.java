package city.promotion.stats.computed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.quantity.Qualifier;
import city.promotion.stats.exact.Fraction;
import city.promotion.stats.reckoning.Composition;
import city.promotion.stats.reckoning.Sheet;
import city.promotion.stats.reckoning.Statements;
import city.promotion.stats.reckoning.UndefinedException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputationTest {

    private static final List<Composition> COMPOSITIONS =
            List.of(new Composition("ACTIVITY", "ELEC_MACH", List.of("ELECTRONICS", "MACHINERY"), true));

    @ParameterizedTest
    @CsvSource({
        "PRIVATE, SHARE, SHARE_OF_LEVELS, 40.185, 40.193",
        "PRIVATE, CONTRIBUTION, CONTRIBUTION_OF_LEVELS, 5.717, 5.756",
        "PRIVATE, CONTRIBUTION_RATE, RATE_OF_LEVELS, 64.655, 65.724",
        "PRIVATE, SHARE_CHANGE, SHARE_CHANGE_OF_LEVELS, 2.166, 2.234",
        "_X_PRIVATE, GROWTH, GROWTH_OF_REST, 4.834, 5.047",
        "ELECTRONICS, SHARE, SHARE_OF_CONTRIBUTION, 37.621, 41.457",
        "ELEC_MACH, CONTRIBUTION, CONTRIBUTION_OF_PARTS, 6.050, 7.150"
    })
    void computesWhatTheFiguresOfArticle3Leave(
            String who, String measure, String method, BigDecimal low, BigDecimal high) {
        var result = find(Sheet.article3(), who, measure, "2024-Q1");
        assertEquals(method, result.method());
        assertEquals(low, percent(result.interval().low()));
        assertEquals(high, percent(result.interval().high()));
    }

    @Test
    void computesJanuaryAndFebruaryFromTheQuarterAndMarch() {
        var growth = find(Sheet.article3(), "_T", "GROWTH", "2024-01/2024-02");
        assertEquals("GROWTH_OF_DIFFERENCE", growth.method());
        assertEquals(new BigDecimal("12.644"), percent(growth.interval().low()));
        assertEquals(new BigDecimal("12.872"), percent(growth.interval().high()));
        assertEquals(4, growth.inputs().size());
        var level = find(Sheet.article3(), "_T", "LEVEL", "2024-01/2024-02");
        assertEquals(Fraction.of(114_080_000_000L, 1), level.interval().low());
        assertEquals(Fraction.of(114_100_000_000L, 1), level.interval().high());
    }

    @Test
    void cumulatesMonthsThatMeet() {
        var sheet = new Sheet()
                .add("IX", "2024-02+", "N", "6.0")
                .add("IX", "2024-03", "N", "4.0")
                .add("IX", "2024-02+", "GY", "10.0")
                .add("IX", "2024-03", "GY", "20.0");
        assertEquals("LEVEL_OF_SUM", find(sheet, "_T", "LEVEL", "2024-Q1").method());
        var growth = find(sheet, "_T", "GROWTH", "2024-Q1");
        assertEquals(new BigDecimal("13.793"), percent(growth.point()));
    }

    @Test
    void refusesARateOfContributionToAGrowthThatMayBeZero() {
        var sheet = Sheet.privateEnterprises().with("IX GY 2024-Q1", "0.0");
        assertEquals(Reason.GROWTH_MAY_BE_ZERO, refusal(sheet, "PRIVATE", "CONTRIBUTION_RATE"));
    }

    @Test
    void refusesToDivideByABaseThatMayBeZero() {
        var sheet = new Sheet().add("IX", "2024-Q1", "N", "5.0").add("IX", "2023-Q1", "N", "0.0");
        assertEquals(Reason.BASE_NOT_POSITIVE, refusal(sheet, "_T", "GROWTH"));
        var lost = new Sheet().add("IX", "2024-Q1", "N", "5.0").add("IX", "2024-Q1", "GY", "-100");
        assertTrue(
                computation(lost).refused().stream().anyMatch(result -> result.refused() == Reason.BASE_NOT_POSITIVE));
    }

    @Test
    void refusesAShareAcrossCurrencies() {
        assertEquals(Reason.UNITS_DIFFER, refusal(Sheet.article3(), "CBEC", "SHARE"));
    }

    @Test
    void addsNoGroupsThatMayShareMembers() {
        // Belt and Road countries and ASEAN have members in common; only what is on file as disjoint is added.
        assertTrue(computation(Sheet.article3()).computed().stream()
                .noneMatch(result -> result.method().endsWith("_OF_PARTS")
                        && result.slot().subject().codes().get("ACTIVITY").equals("_T")));
    }

    @Test
    void keepsABoundABound() {
        var sheet = new Sheet()
                .add("IX", "2024-Q1", "N", "100.0")
                .add("PRIVATE", "2024-Q1", "N", "40", Qualifier.OVER, "CNY");
        var share = find(sheet, "PRIVATE", "SHARE", "2024-Q1");
        assertEquals(new BigDecimal("39.980"), percent(share.interval().low()));
        assertEquals(null, share.interval().high());
    }

    private static Computation computation(Sheet sheet) {
        return new Computation(Statements.read(sheet.figures()), COMPOSITIONS);
    }

    private static Result find(Sheet sheet, String who, String measure, String span) {
        return computation(sheet).computed().stream()
                .filter(result ->
                        is(result, who, measure) && result.slot().span().text().equals(span))
                .findFirst()
                .orElseThrow();
    }

    private static Reason refusal(Sheet sheet, String who, String measure) {
        return computation(sheet).refused().stream()
                .filter(result -> is(result, who, measure))
                .findFirst()
                .orElseThrow()
                .refused();
    }

    private static boolean is(Result result, String who, String measure) {
        var codes = result.slot().subject().codes();
        var named = who.equals("_T")
                ? codes.get("OWNERSHIP").equals("_T") && codes.get("TRADE_MODE").equals("_T")
                : codes.containsValue(who);
        return named && result.slot().measure().name().equals(measure);
    }

    private static BigDecimal percent(Fraction fraction) {
        return fraction.times(Fraction.of(100, 1)).rounded(3, RoundingMode.HALF_UP);
    }
}
