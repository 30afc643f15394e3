package city.promotion.stats.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.conventions.problem.ProblemException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A | A",
                "A,B | A B",
                "ge:B | B C",
                "ge:AB+le:B | B AB",
                "ne:A | B C AB",
                "ne:A,A | A B C AB",
                "ne:A+ne:B | C AB",
                "ne:A+B | B",
                "sw:A | A AB",
                "ew:B | B AB",
                "co:A+ne:A | AB",
                "nc:A | B C",
                "lt:B,C | A C AB",
                "gt:C | ''"
            })
    void comparesAsTheStandardHasIt(String text, String expected) {
        var filter = Filter.parse("X", text);
        var kept = Stream.of("A", "B", "C", "AB").filter(filter::holds).collect(Collectors.toSet());
        assertEquals(
                Stream.of(expected.split(" ")).filter(code -> !code.isEmpty()).collect(Collectors.toSet()), kept);
    }

    @Test
    void comparesTimesByTheirDays() {
        var quarter = TimeSpan.parse("2024-Q1").orElseThrow();
        assertEquals(true, Filter.parse("TIME_PERIOD", "ge:2024-01+le:2024-03").holds(quarter));
        assertEquals(false, Filter.parse("TIME_PERIOD", "gt:2024-03").holds(quarter));
        assertEquals(true, Filter.parse("TIME_PERIOD", "lt:2024-04-01").holds(quarter));
        assertEquals(
                true,
                Filter.parse("TIME_PERIOD", "2024-M03")
                        .holds(TimeSpan.parse("2024-03").orElseThrow()));
        assertEquals(true, Filter.parse("TIME_PERIOD", "le:2024-S1").holds(quarter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A,", "A++B", "ge:"})
    void refusesWhatCannotBeRead(String text) {
        assertThrows(ProblemException.class, () -> Filter.parse("X", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "2024-Q5", "2024-02-30", "yesterday", "2024-S3", "24"})
    void knowsNoSuchTime(String text) {
        assertEquals(true, TimeSpan.parse(text).isEmpty());
    }
}
