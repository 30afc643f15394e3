package city.promotion.stats.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    private static final List<String> THERE = List.of("2.1.0", "1.0.0", "1.2.0", "1.10.3", "2.0.0");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latest | 2.1.0",
                "~ | 2.1.0",
                "+ | 2.1.0",
                "all | 2.1.0 1.0.0 1.2.0 1.10.3 2.0.0",
                "* | 2.1.0 1.0.0 1.2.0 1.10.3 2.0.0",
                "1.2.0 | 1.2.0",
                "1.2 | 1.2.0",
                "1.2.0,2.0.0 | 1.2.0 2.0.0",
                "1+.0.0 | 2.1.0",
                "1.2+.0 | 1.10.3",
                "1.+.0 | 1.10.3",
                "1.2*.0 | 1.2.0 1.10.3",
                "2.*.0 | 2.1.0 2.0.0",
                "1.2.0~ | 1.2.0",
                "3+.0.0 | ''",
                "9.9.9 | ''",
                "a+.b | ''"
            })
    void meansWhatTheStandardSays(String wanted, String meant) {
        assertEquals(meant, String.join(" ", Versions.of(wanted).among(THERE)));
    }
}
