package city.promotion.stats.observation;

import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ProblemException;
import city.promotion.stats.dataset.Datasets;
import city.promotion.stats.period.Period;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class ObservationsTest {

    @Inject
    Observations observations;

    @Inject
    ObservationRepository repository;

    @Inject
    Datasets datasets;

    private static ObservationQuery.Builder ofYear(String year) {
        var period = Period.parse(year).orElseThrow();
        return ObservationQuery.of("TRADE").startsFrom(period.start()).endsBy(period.end());
    }

    /** Four quarters of imports and exports, of imports and of exports. */
    private static String aYear() {
        var year = aQuarter().substring(0, 4);
        var rows = new ArrayList<String>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            for (var flow : List.of("IX", "M", "X")) {
                var value = "\"" + (flow.equals("IX") ? 10 : flow.equals("M") ? 4 : 6) * quarter + "\"";
                rows.add(observation(year + "-Q" + quarter, value, flow, "N", "CNY"));
            }
        }
        aPublished("PUBLIC", null, rows.toArray(String[]::new));
        return year;
    }

    private List<String> values(ObservationQuery query) throws IOException {
        var values = new ArrayList<String>();
        var answer = observations.answer(query);
        answer.each(row -> values.add(row.value() == null ? null : row.value().value()));
        assertEquals(answer.size(), values.size());
        return values;
    }

    @Test
    void givesRowsSeriesBySeriesAndPeriodByPeriod() throws IOException {
        var year = aYear();
        assertEquals(
                List.of("10", "20", "30", "40", "4", "8", "12", "16", "6", "12", "18", "24"),
                values(ofYear(year).build()));
    }

    @Test
    void matchesAnyOfSeveralKeysAndAllOfTheOtherConditions() throws IOException {
        var year = aYear();
        var q1 = Set.of(year + "-Q1");
        var imports = Map.of("FREQ", Set.of("Q"), "FLOW", Set.of("M"));
        var exports = Map.of("FLOW", Set.of("X"));
        assertEquals(
                List.of("4", "6"),
                values(ofYear(year).key(imports).key(exports).periods(q1).build()));
        assertEquals(
                List.of("6"),
                values(ofYear(year)
                        .key(imports)
                        .key(exports)
                        .codes("FLOW", Set.of("X", "IX"))
                        .periods(q1)
                        .build()));
        assertEquals(List.of(), values(ofYear(year).codes("FLOW", Set.of()).build()));
        assertEquals(
                List.of(),
                values(ofYear(year).codes("FLOW", Set.of("NO_SUCH_CODE")).build()));
    }

    @Test
    void givesTheFirstAndTheLastOfEachSeries() throws IOException {
        var year = aYear();
        assertEquals(
                List.of("30", "40", "12", "16", "18", "24"),
                values(ofYear(year).lastN(2).build()));
        assertEquals(List.of("10", "4", "6"), values(ofYear(year).firstN(1).build()));
        assertEquals(
                List.of("10", "40", "4", "16", "6", "24"),
                values(ofYear(year).firstN(1).lastN(1).build()));
        assertEquals(
                List.of("20"),
                values(ofYear(year)
                        .codes("FLOW", Set.of("IX"))
                        .periods(Set.of(year + "-Q1", year + "-Q2"))
                        .lastN(1)
                        .build()));
    }

    @Test
    void cutsAndOrdersAsAsked() throws IOException {
        var year = aYear();
        assertEquals(
                List.of("40", "16", "24", "30"),
                values(ofYear(year).order(ObservationQuery.TIME, true).limit(4L).build()));
        assertEquals(
                List.of("24", "18"),
                values(ofYear(year)
                        .order("FLOW", true)
                        .order(ObservationQuery.TIME, true)
                        .limit(2L)
                        .build()));
        var joined = new ArrayList<String>();
        for (long offset = 0; offset < 12; offset += 5) {
            joined.addAll(values(ofYear(year).limit(5L).offset(offset).build()));
        }
        assertEquals(values(ofYear(year).build()), joined);
    }

    @Test
    void readsALongAnswerThroughACursorOfTheDatabase() throws IOException {
        var year = aYear();
        var query = ofYear(year).build();
        var streamed = new ArrayList<String>();
        repository.stream(
                query, observations.reader(), row -> streamed.add(row.value().value()));
        assertEquals(values(query), streamed);
        assertThrows(
                IOException.class,
                () -> repository.stream(query, observations.reader(), row -> {
                    throw new IOException("The client is gone");
                }));
        assertEquals(12, repository.count(query, observations.reader()));
    }

    @Test
    void saysHowLargeAnAnswerWouldBe() {
        var query = ofYear(aYear()).build();
        var refusal = assertThrows(ProblemException.class, () -> observations.answer(query, 11));
        assertEquals(ObservationProblem.TOO_LARGE, refusal.type());
        assertEquals(12L, refusal.members().get("observations"));
        assertEquals(11L, refusal.members().get("most"));
        assertThrows(ProblemException.class, () -> observations.list(query, 11));
        assertEquals(12, observations.list(query, 12).size());
    }

    @Test
    void answersNowAsPlainAndTheTimeBeforeTheFirstReleaseAsEmpty() throws IOException {
        var before = Instant.now().minus(1, ChronoUnit.MINUTES);
        var year = aYear();
        var plain = values(ofYear(year).build());
        assertEquals(plain, values(ofYear(year).asOf(Instant.now()).build()));
        assertEquals(
                plain,
                values(ofYear(year).asOf(Instant.now().plus(1, ChronoUnit.DAYS)).build()));
        assertEquals(List.of(), values(ofYear(year).asOf(before).build()));
        assertEquals(
                List.of(), values(ofYear(year).asOf(before).includeHistory(true).build()));
    }

    @Test
    void endsItsHistoryWithWhatStands() throws IOException {
        var quarter = aQuarter();
        for (var value : List.of("1", "2.0", "3")) {
            aPublished("PUBLIC", null, total(quarter, value));
        }
        var query = ofYear(quarter).build();
        var history = ofYear(quarter).includeHistory(true).build();
        assertEquals(List.of("1", "2.0", "3"), values(history));
        var versions = observations.list(history, 10);
        assertEquals(observations.list(query, 1).get(0), versions.get(2));
        assertEquals(versions.get(0).knownTo(), versions.get(1).knownFrom());
        assertEquals(
                List.of("1", "2.0"),
                values(ofYear(quarter)
                        .includeHistory(true)
                        .asOf(versions.get(1).knownFrom())
                        .build()));
        assertEquals(
                List.of("3"),
                values(ofYear(quarter).updatedAfter(versions.get(1).knownFrom()).build()));
        assertEquals(
                List.of("2.0", "3"),
                values(ofYear(quarter)
                        .updatedAfter(versions.get(0).knownFrom())
                        .includeHistory(true)
                        .build()));
        assertEquals(
                List.of(),
                values(ofYear(quarter).updatedAfter(versions.get(2).knownFrom()).build()));
    }

    @Test
    void namesTheCodesAndPeriodsThereAre() {
        var year = aYear();
        var shape = datasets.require("TRADE");
        var all = observations.availability(shape, ofYear(year).build());
        assertEquals(List.of("IX", "M", "X"), List.copyOf(all.codes().get("FLOW")));
        assertEquals(List.of(year + "-Q1", year + "-Q2", year + "-Q3", year + "-Q4"), all.periods());
        assertEquals(3, all.series());
        assertEquals(12, all.observations());
        var none = observations.availability(
                shape, ofYear(year).codes("FREQ", Set.of("M")).build());
        assertTrue(none.periods().isEmpty());
        assertEquals(0, none.series());
        assertTrue(none.codes().get("FLOW").isEmpty());
    }

    @Test
    void tellsAnotherStateAfterEachRelease() {
        var before = observations.state("FDI");
        assertEquals(before, observations.state("FDI"));
        var trade = observations.state("TRADE");
        aPublished("PUBLIC", Instant.now().plus(1, ChronoUnit.HOURS), total(aQuarter(), "1"));
        assertEquals(trade, observations.state("TRADE"));
        aPublished("PUBLIC", null, total(aQuarter(), "1"));
        assertNotEquals(trade, observations.state("TRADE"));
        assertEquals(before, observations.state("FDI"));
    }
}
