package city.promotion.stats.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void takesAPrintedFigureForWhatRoundingLeaves() {
        var interval = Interval.ofPrinted(new BigDecimal("696.2"));
        assertEquals(new BigDecimal("696.15"), interval.lowRounded(2));
        assertEquals(new BigDecimal("696.25"), interval.highRounded(2));
        assertEquals(Interval.of(Fraction.of(3, 2), Fraction.of(5, 2)), Interval.ofPrinted(new BigDecimal("2")));
        assertEquals(
                Interval.of(Fraction.of(-41, 20), Fraction.of(-39, 20)), Interval.ofPrinted(new BigDecimal("-2.0")));
    }

    @Test
    void holdsWhateverItsMembersGive() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var one = any(random);
            var other = any(random);
            var x = member(one, random);
            var y = member(other, random);
            assertTrue(holds(one.plus(other), x.plus(y)));
            assertTrue(holds(one.minus(other), x.minus(y)));
            assertTrue(holds(one.times(other), x.times(y)));
            if (!other.containsZero()) {
                assertTrue(holds(one.over(other), x.over(y)));
            }
        }
    }

    @Test
    void keepsOpenEndsOpen() {
        var over = Interval.of(Fraction.of(40, 1), null);
        assertEquals(Interval.of(Fraction.ZERO, Fraction.of(1, 40)), over.inverted());
        assertEquals(Interval.of(Fraction.of(80, 1), null), over.plus(over));
        assertEquals(Interval.ALL, over.minus(over));
        assertEquals(Interval.of(null, Fraction.of(-40, 1)), over.times(Interval.of(Fraction.of(-1, 1))));
        assertEquals(null, over.highRounded(2));
        assertTrue(over.meets(Interval.of(Fraction.of(40, 1))));
    }

    @Test
    void refusesToDivideByWhatMayBeZero() {
        var around = Interval.of(Fraction.of(-1, 1), Fraction.ONE);
        assertThrows(ArithmeticException.class, around::inverted);
        assertThrows(
                IllegalArgumentException.class, () -> Interval.overCorners(List.of(Interval.ALL), in -> in.get(0)));
    }

    private static boolean holds(Interval interval, Fraction value) {
        return Interval.of(value).isWithin(interval);
    }

    private static Interval any(Random random) {
        var low = Fraction.of(random.nextInt(41) - 20, 4);
        return Interval.of(low, low.plus(Fraction.of(random.nextInt(20), 4)));
    }

    private static Fraction member(Interval interval, Random random) {
        return interval.low().plus(interval.high().minus(interval.low()).times(Fraction.of(random.nextInt(9), 8)));
    }
}
