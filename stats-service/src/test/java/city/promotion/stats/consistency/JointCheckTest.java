package city.promotion.stats.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.stats.consistency.JointFinding.Outcome;
import city.promotion.stats.exact.LinearSystem.Budget;
import city.promotion.stats.reckoning.Composition;
import city.promotion.stats.reckoning.Sheet;
import city.promotion.stats.reckoning.Statement;
import city.promotion.stats.reckoning.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointCheckTest {

    static final List<Composition> COMPOSITIONS = List.of(
            new Composition("FLOW", "IX", List.of("M", "X"), true),
            new Composition("OWNERSHIP", "_T", List.of("PRIVATE", "FOREIGN", "STATE"), false),
            new Composition("ACTIVITY", "ELEC_MACH", List.of("ELECTRONICS", "MACHINERY"), true));

    @Test
    void findsThatAllFiguresOnPrivateEnterprisesCanBeTrueAtOnce() {
        assertEquals(List.of(Outcome.FEASIBLE), outcomes(Sheet.privateEnterprises()));
    }

    @Test
    void findsThatAllFiguresOfArticle3CanBeTrueAtOnce() {
        assertTrue(outcomes(Sheet.article3()).stream().allMatch(Outcome.FEASIBLE::equals));
    }

    @ParameterizedTest
    @CsvSource({
        "IX GY 2024-Q1, 8.9",
        "PRIVATE SHARE 2024-Q1, 40.3",
        "PRIVATE CONTRIB 2024-Q1, 5.9",
        "PRIVATE CONTRIB_RATE 2024-Q1, 65.8",
        "IX N 2024-Q1, 1734.2"
    })
    void provesThatOneChangedFigureContradictsTheOthers(String figure, String value) {
        for (var sheet : List.of(Sheet.privateEnterprises(), Sheet.article3())) {
            var findings = findings(sheet.with(figure, value));
            var refused = findings.stream()
                    .filter(finding -> finding.outcome() == Outcome.INFEASIBLE)
                    .toList();
            assertEquals(1, refused.size());
            assertTrue(
                    refs(refused.get(0).clash()).contains(figure),
                    () -> refs(refused.get(0).clash()) + "");
            assertTrue(refs(refused.get(0).suspects()).contains(figure));
        }
    }

    @Test
    void letsAContributionPassThatRoundingAllows() {
        assertEquals(
                List.of(Outcome.FEASIBLE), outcomes(Sheet.privateEnterprises().with("PRIVATE CONTRIB 2024-Q1", "5.8")));
    }

    @Test
    void seesThatMonthsAddUpToTheQuarter() {
        var months = new Sheet()
                .add("IX", "2024-Q1", "N", "10.0")
                .add("IX", "2024-02+", "N", "6.0")
                .add("IX", "2024-03", "N", "4.1");
        assertEquals(List.of(Outcome.FEASIBLE), outcomes(months));
        assertEquals(List.of(Outcome.INFEASIBLE), outcomes(months.with("IX N 2024-03", "4.2")));
    }

    @Test
    void provesAContradictionThatNoTwoOrThreeFiguresShow() {
        var parts = new Sheet()
                .add("IX", "2024-Q1", "N", "100.0")
                .add("PRIVATE", "2024-Q1", "N", "40.0")
                .add("FOREIGN", "2024-Q1", "SHARE", "40.0")
                .add("STATE", "2024-Q1", "CONTRIB", "15.0")
                .add("STATE", "2024-Q1", "GY", "50.0")
                .add("IX", "2024-Q1", "GY", "1.0");
        var findings = findings(parts);
        assertEquals(Outcome.INFEASIBLE, findings.get(0).outcome());
        assertEquals(6, findings.get(0).clash().size());
    }

    static List<JointFinding> findings(Sheet sheet) {
        return new JointCheck(COMPOSITIONS, new Budget(Consistency.SUMS))
                .findings(Statements.read(sheet.figures()).all());
    }

    private static List<Outcome> outcomes(Sheet sheet) {
        return findings(sheet).stream().map(JointFinding::outcome).toList();
    }

    private static List<String> refs(List<Statement> statements) {
        return statements.stream().map(statement -> statement.printed().ref()).toList();
    }
}
