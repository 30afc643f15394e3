package city.promotion.conventions.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternLengthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "[A-Z]{2} 2",
                "[A-Z0-9_][A-Za-z0-9_.-]{0,59} 60",
                "-?\\d{1,18}(\\.\\d{1,12})? 32",
                "\\d{4}(-\\d{2}(-\\d{2})?)? 10",
                "^(?:AM|NOON)$ 4",
                "[\\[\\]a]\\p{IsHan}{3}? 4",
                "(?<code>[a-z&&[^x]]{2}):(?=y). 4",
            })
    void findsTheBound(String pattern, int longest) {
        assertEquals(longest, PatternLength.of(pattern).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+", "[a-z]*", "(ab|c{2,})", "(x+)?"})
    void knowsThatThereIsNone(String pattern) {
        assertTrue(PatternLength.of(pattern).isEmpty());
    }

    @Test
    void countsNothingForAnEmptyPattern() {
        assertEquals(0, PatternLength.of("").orElseThrow());
    }
}
