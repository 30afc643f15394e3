package city.promotion.conventions.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.conventions.problem.ProblemException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @Test
    void keepsTheFigureAsPrinted() {
        var trade = new Quantity("1732.3", 8, "CNY", null);
        assertEquals("1732.3", trade.value());
        assertEquals(1, trade.decimals());
        assertEquals(0, new BigDecimal("173230000000").compareTo(trade.toBigDecimal()));
        assertEquals(Qualifier.EXACT, trade.qualifier());
    }

    @Test
    void tellsTwoFromTwoPointZero() {
        assertNotEquals(new Quantity("2", 0, "PP", null), new Quantity("2.0", 0, "PP", null));
        assertEquals(0, new Quantity("2", 0, "PP", null).decimals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,732.3", "1e5", ".5", "5.", "007", "+1", "", " 1", "NaN", "１２"})
    void refusesWhatIsNoPrintedDecimal(String value) {
        assertThrows(ProblemException.class, () -> new Quantity(value, 0, "CNY", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RMB", "cny", "元", "PT"})
    void refusesMoneyOfNoCurrency(String unit) {
        assertThrows(ProblemException.class, () -> new Money("1", 0, unit, null));
    }

    @Test
    void acceptsMoneyOfACurrency() {
        assertEquals(0, new BigDecimal("1250000000").compareTo(new Money("12.5", 8, "CNY", null).toBigDecimal()));
    }
}
