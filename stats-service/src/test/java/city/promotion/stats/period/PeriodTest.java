package city.promotion.stats.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024,A,2024-01-01,2024-12-31",
        "2024-Q1,Q,2024-01-01,2024-03-31",
        "2024-Q4,Q,2024-10-01,2024-12-31",
        "2024-02,M,2024-02-01,2024-02-29",
        "2023-02,M,2023-02-01,2023-02-28"
    })
    void knowsItsDays(String text, String frequency, LocalDate start, LocalDate end) {
        assertEquals(new Period(text, frequency, start, end), Period.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "24", "2024-Q5", "2024-Q0", "2024-13", "2024-00", "2024-3", "2024Q1", " 2024", "２０２４"})
    void refusesWhatIsNoPeriod(String text) {
        assertTrue(Period.parse(text).isEmpty());
    }

    @Test
    void keepsTheTextAsWritten() {
        assertEquals("2024-03", Period.parse("2024-03").orElseThrow().text());
    }
}
