package city.promotion.conventions.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024,             YEAR,     ,   2023-12-31T16:00:00Z, 2024-12-31T16:00:00Z",
        "2024-Q1,          QUARTER,  ,   2023-12-31T16:00:00Z, 2024-03-31T16:00:00Z",
        "2024-Q4,          QUARTER,  ,   2024-09-30T16:00:00Z, 2024-12-31T16:00:00Z",
        "2024-02,          MONTH,    ,   2024-01-31T16:00:00Z, 2024-02-29T16:00:00Z",
        "2024-04-18,       DAY,      ,   2024-04-17T16:00:00Z, 2024-04-18T16:00:00Z",
        "2024-04-18,       HALF_DAY, AM, 2024-04-17T16:00:00Z, 2024-04-18T04:00:00Z",
        "2024-04-18,       HALF_DAY, PM, 2024-04-18T04:00:00Z, 2024-04-18T16:00:00Z",
        "2024-04-18T14:30, MINUTE,   ,   2024-04-18T06:30:00Z, 2024-04-18T06:31:00Z"
    })
    void standsForTheSpanItLeavesOpen(
            String value, DatePrecision precision, Half half, Instant earliest, Instant latest) {
        var date = new PartialDate(value, precision, half, null);
        assertEquals(earliest, date.earliest());
        assertEquals(latest, date.latest());
    }

    @Test
    void meansTheZoneItNames() {
        var afternoonInTokyo = new PartialDate("2024-04-18", DatePrecision.HALF_DAY, Half.PM, "Asia/Tokyo");
        assertEquals(Instant.parse("2024-04-18T03:00:00Z"), afternoonInTokyo.earliest());
    }

    @Test
    void liesBeforeTheSameHalfFurtherWest() {
        var tokyo = new PartialDate("2024-04-18", DatePrecision.HALF_DAY, Half.PM, "Asia/Tokyo");
        var shanghai = new PartialDate("2024-04-18", DatePrecision.HALF_DAY, Half.PM, null);
        assertTrue(tokyo.earliest().isBefore(shanghai.earliest()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-13,          MONTH,    ,   ",
        "2024-02-30,       DAY,      ,   ",
        "2023-02-29,       DAY,      ,   ",
        "2024-4-18,        DAY,      ,   ",
        "2024,             DAY,      ,   ",
        "0000,             YEAR,     ,   ",
        "2024-Q5,          QUARTER,  ,   ",
        "2024-04-18,       HALF_DAY, ,   ",
        "2024-04-18,       DAY,      PM, ",
        "2024-04-18T24:00, MINUTE,   ,   ",
        "2024-04-18,       DAY,      ,   Tokyo",
        ",                 DAY,      ,   ",
        "2024,             ,         ,   "
    })
    void refusesWhatIsNoDate(String value, DatePrecision precision, Half half, String timeZone) {
        assertThrows(ProblemException.class, () -> new PartialDate(value, precision, half, timeZone));
    }
}
