package city.promotion.stats.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import city.promotion.conventions.problem.ProblemException;
import city.promotion.stats.sdmx.Negotiation.Failure;
import city.promotion.stats.sdmx.Negotiation.Structure;
import city.promotion.stats.sdmx.data.CsvOptions.Keys;
import city.promotion.stats.sdmx.data.CsvOptions.Labels;
import city.promotion.stats.sdmx.data.DataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/vnd.sdmx.data+json;version=2.0.0 | JSON_2_0",
                "application/vnd.sdmx.data+json; version=2.1.0 | JSON_2_1",
                "application/vnd.sdmx.data+json;version = \"2.1\" | JSON_2_1",
                "application/vnd.sdmx.data+json;version=2+.0.0 | JSON_2_1",
                "application/vnd.sdmx.data+json | JSON_2_0",
                "application/vnd.sdmx.data+json;version=1.0.0, application/vnd.sdmx.data+csv;version=2.0.0 | CSV_2_0",
                "application/vnd.sdmx.genericdata+xml; version=2.1 | GENERIC_2_1",
                "application/vnd.sdmx.structurespecificdata+xml;version=2.1;q=0.9, text/csv;q=0.5 | STRUCTURE_SPECIFIC_2_1",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | GENERIC_2_1",
                "*/* | CSV_2_0",
                "text/csv;q=0, */*;q=0.1 | CSV_2_0",
                "APPLICATION/JSON | JSON_2_0"
            })
    void findsTheBestOfWhatIsAccepted(String accept, DataFormat expected) {
        assertEquals(
                expected, Negotiation.of(accept, null).data(DataFormat.CSV_2_0).format());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", ";;;,,,=", "application/vnd.sdmx.data+json;version=1.0.0", "garbage", "*/*;q=0", "/"
            })
    void refusesWhatIsNotOfferedOrCannotBeRead(String accept) {
        assertThrows(ProblemException.class, () -> Negotiation.of(accept, null).data(DataFormat.JSON_2_0));
        assertThrows(ProblemException.class, () -> Negotiation.of(accept, null).structure(Structure.JSON_2_0));
    }

    @Test
    void takesTheWordInTheAddressBeforeTheHeader() {
        assertEquals(
                DataFormat.CSV_2_0,
                Negotiation.of("application/xml", "csvdata")
                        .data(DataFormat.JSON_2_0)
                        .format());
        assertThrows(
                ProblemException.class,
                () -> Negotiation.of("*/*", "pdf").data(DataFormat.JSON_2_0).format());
    }

    @Test
    void readsTheChoicesOfCsv() {
        var chosen = Negotiation.of("application/vnd.sdmx.data+csv;version=2.0.0;labels=both;keys=obs", null)
                .data(DataFormat.JSON_2_0);
        assertEquals(Labels.BOTH, chosen.csv().labels());
        assertEquals(Keys.OBS, chosen.csv().keys());
        assertThrows(
                ProblemException.class,
                () -> Negotiation.of("application/vnd.sdmx.data+csv;timeFormat=normalized", null)
                        .data(DataFormat.JSON_2_0));
    }

    @Test
    void tellsFailuresInTheReadersWords() {
        assertEquals(
                Failure.ML,
                Negotiation.of("application/vnd.sdmx.genericdata+xml; version=2.1", null)
                        .failure());
        assertEquals(
                Failure.JSON,
                Negotiation.of("application/vnd.sdmx.data+json;version=2.0.0", null)
                        .failure());
        assertEquals(Failure.PROBLEM, Negotiation.of("application/json", null).failure());
        assertEquals(Failure.PROBLEM, Negotiation.of("*/*", null).failure());
        assertEquals(Failure.PROBLEM, Negotiation.of(";;", null).failure());
    }
}
