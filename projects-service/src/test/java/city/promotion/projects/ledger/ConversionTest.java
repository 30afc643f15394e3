package city.promotion.projects.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.quantity.Money;
import city.promotion.conventions.quantity.Qualifier;
import city.promotion.conventions.source.Source;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final Money DOLLARS = new Money("3200", 4, "USD", Qualifier.EXACT);

    @Test
    void allowsWhatRoundingLeavesOpen() {
        assertTrue(to("2.27", "7.0950").fits(DOLLARS)); // 227,040,000 printed as 2.27 亿
        assertTrue(to("2.2704", "7.0950").fits(DOLLARS));
    }

    @Test
    void seesAWrongRateOrMultiplier() {
        assertFalse(to("2.28", "7.0950").fits(DOLLARS));
        assertFalse(to("2.27", "0.7095").fits(DOLLARS));
    }

    @Test
    void judgesOnlyExactFigures() {
        assertTrue(to("2.5", "7.0950").fits(new Money("3200", 4, "USD", Qualifier.ABOUT)));
    }

    private static Conversion to(String value, String rate) {
        var source = new Source("urn:x-test:rates", null, null, null, null, null);
        return new Conversion(new Money(value, 8, "CNY", Qualifier.EXACT), rate, LocalDate.of(2024, 3, 29), source);
    }
}
