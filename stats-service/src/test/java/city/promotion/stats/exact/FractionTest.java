package city.promotion.stats.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void ordersNegativeNumbers() {
        assertTrue(Fraction.of(-1, 2).compareTo(Fraction.of(-1, 3)) < 0);
        assertTrue(Fraction.of(-1, 3).compareTo(Fraction.of(1, -2)) > 0);
    }

    @Test
    void isEqualInLowestTerms() {
        assertEquals(Fraction.of(1, 2), Fraction.of(-3, -6));
        assertEquals(Fraction.of(-5, 1), Fraction.of(new BigDecimal("-5.0")));
        assertEquals(Fraction.of(1200, 1), Fraction.of(new BigDecimal("1.2E+3")));
    }

    @Test
    void obeysTheRulesOfArithmetic() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var a = any(random);
            var b = any(random);
            var c = any(random);
            assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
            assertEquals(a, a.plus(b).minus(b));
            if (b.signum() != 0) {
                assertEquals(a, a.times(b).over(b));
            }
            assertEquals(a.minus(b).signum(), a.compareTo(b));
        }
    }

    @Test
    void roundsEitherWay() {
        assertEquals(new BigDecimal("-0.34"), Fraction.of(-1, 3).rounded(2, RoundingMode.FLOOR));
        assertEquals(new BigDecimal("0.34"), Fraction.of(1, 3).rounded(2, RoundingMode.CEILING));
        assertThrows(ArithmeticException.class, () -> Fraction.ONE.over(Fraction.ZERO));
    }

    private static Fraction any(Random random) {
        return Fraction.of(random.nextInt(201) - 100, 1 + random.nextInt(20));
    }
}
