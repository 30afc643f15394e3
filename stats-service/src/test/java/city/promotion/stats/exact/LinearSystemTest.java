package city.promotion.stats.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LinearSystemTest {

    private static final LinearForm X = LinearForm.of(0);
    private static final LinearForm Y = LinearForm.of(1);

    @Test
    void namesTheConditionsThatClash() {
        var system = system(2);
        system.within(X.plus(Y), between(10, 12), 1);
        system.within(X, between(0, 3), 2);
        system.within(Y, between(0, 4), 3);
        system.within(X.minus(Y), between(-100, 100), 4);
        assertEquals(Set.of(1, 2, 3), system.clash());
    }

    @Test
    void tellsMoreThanZeroFromZero() {
        var zero = system(2);
        zero.zero(X.minus(Y), 1);
        zero.notNegative(Y.minus(X), 2);
        assertEquals(Set.of(), zero.clash());
        zero.positive(Y.minus(X), 3);
        assertTrue(zero.clash().contains(3));
        var both = system(1);
        both.positive(X, 1);
        both.within(X, between(0, 0), 2);
        assertEquals(Set.of(1, 2), both.clash());
    }

    @Test
    void keepsACopyApart() {
        var system = system(2);
        system.within(X.plus(Y), between(1, 2), 1);
        var copy = system.copy();
        copy.within(X.plus(Y), between(3, 4), 2);
        assertFalse(copy.clash().isEmpty());
        assertEquals(Set.of(), system.clash());
    }

    @Test
    void givesUpWhenItsBudgetIsSpent() {
        var system = new LinearSystem(2, new LinearSystem.Budget(0));
        system.within(X.plus(Y), between(1, 2), 1);
        assertThrows(LinearSystem.SpentException.class, system::clash);
    }

    /** Conditions around a point hold together; what is said to clash clashes by itself. */
    @Test
    void neverRefusesWhatHasASolution() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            var point = new int[] {random.nextInt(10), random.nextInt(10), random.nextInt(10)};
            var forms = new ArrayList<LinearForm>();
            var intervals = new ArrayList<Interval>();
            for (int i = 0; i < 6; i++) {
                var form = LinearForm.NONE;
                var value = 0;
                for (int variable = 0; variable < 3; variable++) {
                    var factor = random.nextInt(7) - 3;
                    form = form.plus(LinearForm.of(variable).times(Fraction.of(factor, 1)));
                    value += factor * point[variable];
                }
                forms.add(form);
                intervals.add(between(value - random.nextInt(3), value + random.nextInt(3)));
            }
            assertEquals(Set.of(), clash(forms, intervals, Set.of(0, 1, 2, 3, 4, 5)));
            intervals.set(5, between(500, 600));
            forms.set(5, LinearForm.of(0).plus(LinearForm.of(1)));
            var clash = new TreeSet<>(clash(forms, intervals, Set.of(0, 1, 2, 3, 4, 5)));
            clash.remove(LinearSystem.NO_REASON);
            if (!clash.isEmpty()) {
                assertFalse(clash(forms, intervals, clash).isEmpty());
            }
        }
    }

    private static Set<Integer> clash(ArrayList<LinearForm> forms, ArrayList<Interval> intervals, Set<Integer> which) {
        var system = system(3);
        for (var i : new TreeSet<>(which)) {
            system.within(forms.get(i), intervals.get(i), i);
        }
        return system.clash();
    }

    private static LinearSystem system(int variables) {
        return new LinearSystem(variables, new LinearSystem.Budget(1_000_000));
    }

    private static Interval between(long low, long high) {
        return Interval.of(Fraction.of(low, 1), Fraction.of(high, 1));
    }
}
