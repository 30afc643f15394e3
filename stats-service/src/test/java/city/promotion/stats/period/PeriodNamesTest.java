package city.promotion.stats.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNamesTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024, 2024年, 2024年",
        "2024-Q1, Q1 2024, 2024年一季度, 2024年第1四半期",
        "2024-Q4, Q4 2024, 2024年四季度, 2024年第4四半期",
        "2024-03, Mar 2024, 2024年3月, 2024年3月"
    })
    void areThoseThatPeopleUse(String text, String english, String chinese, String japanese) {
        var period = Period.parse(text).orElseThrow();
        assertEquals(english, period.in(Language.EN));
        assertEquals(chinese, period.in(Language.ZH));
        assertEquals(japanese, period.in(Language.JA));
    }

    @ParameterizedTest
    @CsvSource({"2024, 2025", "2024-Q1, 2024-Q2", "2024-Q4, 2025-Q1", "2024-09, 2024-10", "2023-12, 2024-01"})
    void goOnWithThePeriodThatFollows(String text, String following) {
        assertEquals(
                Period.parse(following).orElseThrow(),
                Period.parse(text).orElseThrow().next());
    }
}
