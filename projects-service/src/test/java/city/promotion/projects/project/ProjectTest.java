package city.promotion.projects.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.quantity.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {

    @ParameterizedTest
    @CsvSource({
        "9.99, 8, EXACT, ",
        "10, 8, EXACT, GE_10",
        "10, 8, NEARLY, ",
        "10, 8, OVER, GE_10",
        "49.9, 8, EXACT, GE_10",
        "500000, 4, EXACT, GE_50",
        "100, 8, ABOUT, GE_100",
        "100, 8, NEARLY, GE_50",
        "10000000000, 0, EXACT, GE_100"
    })
    void derivesTheBandFromTheAgreedInvestment(String value, int multiplier, Qualifier qualifier, ScaleBand band) {
        assertEquals(band, ScaleBand.of(new Money(value, multiplier, "CNY", qualifier)));
    }

    @Test
    void convertsNoOtherCurrencyToFindABand() {
        assertNull(ScaleBand.of(new Money("100", 8, "USD", Qualifier.EXACT)));
        assertNull(ScaleBand.of(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A01", "C13", "C3973", "C43", "D44", "J66", "M73", "T97"})
    void knowsTheDivisionsOfASection(String code) {
        assertTrue(new Sector(code).isOnTheList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A00", "A06", "C12", "C44", "C7320", "T96", "T98"})
    void refusesADivisionOfAnotherSection(String code) {
        assertFalse(new Sector(code).isOnTheList());
    }
}
