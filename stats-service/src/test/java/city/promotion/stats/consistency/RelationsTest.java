package city.promotion.stats.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.quantity.Qualifier;
import city.promotion.stats.exact.Fraction;
import city.promotion.stats.reckoning.Sheet;
import city.promotion.stats.reckoning.Statements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {

    @ParameterizedTest
    @CsvSource({
        "SHARE_OF_LEVELS, 40.185, 40.193, FORCED",
        "CONTRIBUTION_OF_LEVELS, 5.717, 5.756, POSSIBLE",
        "RATE_OF_LEVELS, 64.655, 65.724, POSSIBLE",
        "SHARE_CHANGE_OF_LEVELS, 2.166, 2.234, FORCED",
        "RATE_OF_CONTRIBUTION, 63.842, 65.714, POSSIBLE"
    })
    void reckonsWhatRoundingLeavesOpen(String relation, BigDecimal low, BigDecimal high, Verdict verdict) {
        var finding = find(Sheet.privateEnterprises(), relation);
        assertEquals(low, percent(finding.interval().low()));
        assertEquals(high, percent(finding.interval().high()));
        assertEquals(verdict, finding.verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "IX GY 2024-Q1, 8.9, RATE_OF_CONTRIBUTION",
        "PRIVATE SHARE 2024-Q1, 40.3, SHARE_OF_LEVELS",
        "PRIVATE CONTRIB 2024-Q1, 5.9, CONTRIBUTION_OF_LEVELS",
        "PRIVATE CONTRIB_RATE 2024-Q1, 65.8, RATE_OF_LEVELS",
        "IX N 2024-Q1, 1734.2, SHARE_OF_LEVELS"
    })
    void namesTheRelationThatAChangedFigureBreaks(String figure, String value, String relation) {
        var sheet = Sheet.privateEnterprises().with(figure, value);
        assertEquals(Verdict.CONTRADICTION, find(sheet, relation).verdict());
    }

    @Test
    void findsNoContradictionInArticle3() {
        assertTrue(
                findings(Sheet.article3()).stream().noneMatch(finding -> finding.verdict() == Verdict.CONTRADICTION));
    }

    @Test
    void raisesNoFalseAlarmAboutTheRateOfContribution() {
        // 5.7 / 8.8 is 64.8 and 65.3 is printed: rounding explains it.
        assertEquals(
                Verdict.POSSIBLE,
                find(Sheet.privateEnterprises(), "RATE_OF_CONTRIBUTION").verdict());
    }

    @Test
    void respectsABound() {
        var over = new Sheet()
                .add("IX", "2024-Q1", "N", "100.0")
                .add("PRIVATE", "2024-Q1", "N", "40", Qualifier.OVER, "CNY")
                .add("PRIVATE", "2024-Q1", "SHARE", "45.0");
        var finding = find(over, "SHARE_OF_LEVELS");
        assertEquals(Verdict.POSSIBLE, finding.verdict());
        assertEquals(null, finding.interval().high());
        assertEquals(
                Verdict.CONTRADICTION,
                find(over.with("PRIVATE SHARE 2024-Q1", "39.5"), "SHARE_OF_LEVELS")
                        .verdict());
    }

    @Test
    void comparesNothingAcrossCurrencies() {
        var mixed = new Sheet()
                .add("IX", "2024-Q1", "N", "100.0")
                .add("CBEC", "2024-Q1", "N", "28", Qualifier.EXACT, "USD")
                .add("CBEC", "2024-Q1", "SHARE", "1.0");
        assertEquals(List.of(), findings(mixed));
    }

    @Test
    void addsUpMonthsAndParts() {
        var sheet = new Sheet()
                .add("IX", "2024-Q1", "N", "10.0")
                .add("IX", "2024-01", "N", "3.0")
                .add("IX", "2024-02", "N", "3.0")
                .add("IX", "2024-03", "N", "4.1")
                .add("X", "2024-Q1", "N", "6.0")
                .add("M", "2024-Q1", "N", "4.0");
        assertEquals(Verdict.POSSIBLE, find(sheet, "SUM_OF_PERIODS").verdict());
        assertEquals(Verdict.POSSIBLE, find(sheet, "SUM_OF_PARTS").verdict());
        assertEquals(
                Verdict.CONTRADICTION,
                find(sheet.with("X N 2024-Q1", "6.2"), "SUM_OF_PARTS").verdict());
    }

    static List<Finding> findings(Sheet sheet) {
        return new Relations(Statements.read(sheet.figures()), JointCheckTest.COMPOSITIONS).findings();
    }

    private static Finding find(Sheet sheet, String relation) {
        return findings(sheet).stream()
                .filter(finding -> finding.relation().equals(relation))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal percent(Fraction fraction) {
        return fraction.times(Fraction.of(100, 1)).rounded(3, RoundingMode.HALF_UP);
    }
}
