package city.promotion.stats.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.stats.consistency.JointFinding.Outcome;
import city.promotion.stats.exact.Fraction;
import city.promotion.stats.reckoning.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A truth is invented, printed with rounding, and checked: whatever was printed came from a truth, so a contradiction would be a
 * false alarm. Seeds and order are fixed.
 */
class RoundedTruthTest {

    private static final List<String> GROUPS = List.of("PRIVATE", "FOREIGN", "BRI", "ELECTRONICS", "MACHINERY");
    private static final List<String> MEASURES = List.of("N", "GY", "SHARE", "SHARE_CHANGE", "CONTRIB", "CONTRIB_RATE");
    private static final List<RoundingMode> WAYS =
            List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN);

    @Test
    void neverCallsARoundedTruthAContradiction() {
        for (int seed = 0; seed < 200; seed++) {
            var sheet = printed(new Random(seed));
            var number = seed;
            for (var finding : RelationsTest.findings(sheet)) {
                assertTrue(
                        finding.verdict() != Verdict.CONTRADICTION,
                        () -> number + ": " + finding.relation() + " of "
                                + finding.target().printed().ref());
            }
            for (var finding : JointCheckTest.findings(sheet)) {
                assertEquals(Outcome.FEASIBLE, finding.outcome(), () -> "seed " + number);
            }
        }
    }

    /** The joint check sees all that single relations see, and more. */
    @Test
    void provesJointlyWhatOneRelationRefuses() {
        var refused = 0;
        var refusedJointly = 0;
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(1000 + seed);
            var sheet = perturbed(printed(random), random);
            var alone = RelationsTest.findings(sheet).stream()
                    .anyMatch(finding -> finding.verdict() == Verdict.CONTRADICTION);
            var jointly = JointCheckTest.findings(sheet).stream()
                    .anyMatch(finding -> finding.outcome() == Outcome.INFEASIBLE);
            var number = seed;
            assertTrue(jointly || !alone, () -> "seed " + number);
            refused += alone ? 1 : 0;
            refusedJointly += jointly ? 1 : 0;
        }
        assertTrue(refused > 5, "The perturbations are too small to prove anything: " + refused);
        assertTrue(refusedJointly >= refused);
    }

    /** A total and three groups, this year and the year before, each measure printed or not, with 0 to 2 decimals. */
    private static Sheet printed(Random random) {
        var way = WAYS.get(random.nextInt(WAYS.size()));
        var total = level(random, 1_000_000_000L);
        var totalBefore = level(random, 1_000_000_000L);
        var sheet = new Sheet();
        sheet.add("IX", "2024-Q1", "N", print(total, Fraction.of(1, 1_000_000), random, way));
        sheet.add("IX", "2024-Q1", "GY", percent(growth(total, totalBefore), random, way));
        for (var group : GROUPS) {
            var level = total.times(Fraction.of(1 + random.nextInt(450), 1000));
            var before = totalBefore.times(Fraction.of(1 + random.nextInt(450), 1000));
            for (var measure : MEASURES) {
                if (random.nextInt(3) == 0) {
                    continue;
                }
                var step = total.minus(totalBefore);
                switch (measure) {
                    case "N" -> sheet.add(group, "2024-Q1", "N", print(level, Fraction.of(1, 1_000_000), random, way));
                    case "GY" -> sheet.add(group, "2024-Q1", "GY", percent(growth(level, before), random, way));
                    case "SHARE" -> sheet.add(group, "2024-Q1", "SHARE", percent(level.over(total), random, way));
                    case "SHARE_CHANGE" ->
                        sheet.add(
                                group,
                                "2024-Q1",
                                measure,
                                percent(level.over(total).minus(before.over(totalBefore)), random, way));
                    case "CONTRIB" ->
                        sheet.add(
                                group,
                                "2024-Q1",
                                measure,
                                percent(level.minus(before).over(totalBefore), random, way));
                    default -> {
                        if (step.signum() != 0) {
                            sheet.add(
                                    group,
                                    "2024-Q1",
                                    measure,
                                    percent(level.minus(before).over(step), random, way));
                        }
                    }
                }
            }
        }
        return sheet;
    }

    private static Sheet perturbed(Sheet sheet, Random random) {
        var figure = new ArrayList<>(sheet.figures())
                .get(random.nextInt(sheet.figures().size()));
        var value = figure.value().printed();
        var changed = value.add(BigDecimal.valueOf(1 + random.nextInt(9), value.scale()));
        return sheet.with(figure.ref(), changed.toPlainString());
    }

    private static Fraction level(Random random, long about) {
        return Fraction.of(about / 2 + random.nextInt((int) about), 1L);
    }

    private static Fraction growth(Fraction now, Fraction before) {
        return now.over(before).minus(Fraction.ONE);
    }

    private static String percent(Fraction value, Random random, RoundingMode way) {
        return print(value, Fraction.of(100, 1), random, way);
    }

    private static String print(Fraction value, Fraction factor, Random random, RoundingMode way) {
        return value.times(factor).rounded(random.nextInt(3), way).toPlainString();
    }
}
