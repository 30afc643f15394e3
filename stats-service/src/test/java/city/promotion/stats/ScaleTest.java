package city.promotion.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Plans;
import city.promotion.testkit.Reads;
import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * With the figures of ten years (scale.sql) each slice that bench/stats.txt measures is asked for in every format, and every read
 * of the OpenAPI document with each of its filters. A sixtieth of the figures is enough for the plans and is filled in seconds;
 * {@code -Dscale.part=1} takes all of them.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleTest {

    private static final int PART = Integer.getInteger("scale.part", 60);

    /** Rows from which on no read may go through a table from end to end. */
    private static final int LARGE = 1_000;

    private static final Path SLICES = Path.of("..", "bench", "stats.txt");
    private static final String SERIES = "M.CUR.320200.IX.W1._T._T._T.N.CNY";
    private static final String RELEASE = "0190a000-0001-7000-8000-000000000007";

    /** Statements that an answer may take: who asks, what there is, its size and itself. */
    private static final int FEW = 20;

    /** Answered whole on purpose: a partner's first copy. */
    private static final Set<String> WHOLE = Set.of("readSnapshot");

    /** With a part of the figures there are so few series that one walk over them beats finding those of a release one by one. */
    private static final Set<String> OF_A_RELEASE = PART > 1 ? Set.of("series") : Set.of();

    private static final Map<String, Set<String>> MAY_READ_WHOLE = Map.of(
            "listChanges", Set.of("change_root"),
            // What there is of a dataset, and how many, is counted over all that the question leaves in.
            "readAvailability", Set.of("observation", "series"),
            // All inputs that a question may need; more than 5,000 are refused with their number.
            "listComputedFigures", Set.of("observation", "series"),
            // All that a cube or a chart may show; more is refused with its number.
            "readJsonStat", Set.of("observation", "series"),
            "readChart", Set.of("observation", "series"),
            // A document is cited by figures of every series.
            "listObservations", Set.of("series"),
            // A release holds a figure of nearly every series.
            "readReleaseConsistency", Set.of("series"),
            "listReleaseObservations", OF_A_RELEASE);

    private Plans plans;
    private Set<String> large;

    @BeforeAll
    void fill() throws SQLException, IOException {
        plans = Plans.open();
        plans.execute("set scale.part = '" + PART + "'");
        try (var sql = getClass().getResourceAsStream("/scale.sql")) {
            plans.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        plans.execute("vacuum analyze");
        large = new HashSet<>(plans.ask("select relname from pg_class where relkind = 'r' and reltuples > " + LARGE));
        plans.listen();
    }

    @AfterAll
    void empty() throws SQLException {
        plans.execute("set session_replication_role = replica");
        plans.execute(
                "delete from observation where release_id in (select id from release where created_by = 'scale')");
        plans.execute("delete from observation_load where created_by = 'scale'");
        plans.execute("delete from release where created_by = 'scale'");
        plans.execute("delete from series s where not exists (select from observation o where o.series_id = s.id)"
                + " and not exists (select from draft_observation d where d.series_id = s.id)");
        plans.execute("delete from code_list_entry where list = 'COUNTERPART_AREA' and code like 'SCALE%'");
        plans.execute("delete from external_id where system = 'scale'");
        plans.execute("vacuum analyze");
        plans.close();
    }

    @Test
    void holdsWhatItIsMeasuredWith() throws SQLException {
        assertTrue(large.containsAll(Set.of("observation", "series")), large::toString);
        assertEquals(
                List.of("t"),
                plans.ask("select count(*) >= " + 10_000_000 / PART
                        + " from observation where release_id in (select id from release where created_by = 'scale')"));
    }

    @Test
    void answersASliceFromTheIndexes() throws SQLException, InterruptedException, IOException {
        var wrong = new TreeMap<String, String>();
        for (var slice : Files.readAllLines(SLICES)) {
            if (slice.isBlank() || slice.startsWith("#")) {
                continue;
            }
            Runnable call = () -> {
                var answer =
                        Tokens.viewer().urlEncodingEnabled(false).accept("*/*").get(slice.strip());
                if (answer.statusCode() != 200) {
                    wrong.put(slice, "answers " + answer.statusCode() + " " + answer.asString());
                }
            };
            var executed = plans.of(call);
            if (executed.statements() > FEW) {
                wrong.put(slice, executed.statements() + " statements");
            }
            var scanned = scanned(executed, call, slice.contains("/releases/") ? OF_A_RELEASE : Set.of());
            if (!scanned.isEmpty()) {
                wrong.put(slice, scanned + "\n" + executed);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void readsNoLargeTableFromEndToEnd() throws SQLException, InterruptedException {
        var wrong = new TreeMap<String, String>();
        for (var read : reads()) {
            for (var query : read.queries()) {
                for (var caller : callers(query)) {
                    Runnable call = () -> get(caller, read, query, wrong);
                    var scanned =
                            scanned(plans.of(call), call, MAY_READ_WHOLE.getOrDefault(read.operationId(), Set.of()));
                    if (!scanned.isEmpty()) {
                        wrong.put(read.with(query), scanned + "\n" + plans.of(call));
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** It may have been something that the service does by itself: only what is seen again is the call's. */
    private Set<String> scanned(Plans.Executed executed, Runnable call, Set<String> allowed)
            throws SQLException, InterruptedException {
        var scanned = new LinkedHashSet<>(executed.scannedTables());
        scanned.retainAll(large);
        scanned.removeAll(allowed);
        if (!scanned.isEmpty()) {
            scanned.retainAll(plans.of(call).scannedTables());
        }
        return scanned;
    }

    private static List<Reads.Read> reads() {
        return Reads.of("/stats/v1")
                .anyId(RELEASE)
                .at("/stats/v1/datasets/{datasetId}", "TRADE")
                .at("/stats/v1/series/{key}/vintages", SERIES)
                .at("/stats/v1/external-ids/{system}/{id}", "scale", "P7")
                .at("/stats/v1/codelists/{list}", "REF_AREA")
                .at("/stats/v1/codelists/{list}/{code}", "REF_AREA", "320200")
                .at("/stats/v1/groups/{list}/{code}", "COUNTERPART_AREA", "BRICS9")
                .filter("FREQ", "M")
                .filter("ACCUM", "CUR")
                .filter("REF_AREA", "320200")
                .filter("FLOW", "IX", "M,X")
                .filter("COUNTERPART_AREA", "ASEAN")
                .filter("OWNERSHIP", "PRIVATE")
                .filter("ACTIVITY", "ELEC*")
                .filter("TRADE_MODE", "CBEC")
                .filter("TRANSFORMATION", "GY")
                .filter("UNIT_MEASURE", "USD")
                .filter("startPeriod", "2023-06")
                .filter("endPeriod", "2014-06")
                .filter("firstN", "2&FLOW=IX&OWNERSHIP=STATE")
                .filter("lastN", "2&FLOW=IX&OWNERSHIP=STATE")
                .filter("asOf", "2016-05-01T00:00:00Z")
                .filter("includeHistory", "true")
                .filter("updatedAfter", "2024-11-01T00:00:00Z")
                .filter("status", "E")
                .filter("source", "urn:example:month-7")
                .filter("externalId", "scale:P7")
                .filter("datasetId", "TRADE")
                .filter("code", "SR-7")
                .filter("on", "2024-04-18")
                .filter("width", "960")
                .filter("height", "540")
                .filter("from", "2024-04-18T00:00:00Z")
                .filter("to", "2024-04-18T00:00:00Z")
                .help("readVintages", "datasetId=TRADE")
                .all()
                .stream()
                // SDMX has a grammar of its own: its reads are asked for with the slices.
                .filter(read -> read.with("").startsWith("/stats/v1/"))
                .filter(read -> !WHOLE.contains(read.operationId()))
                .toList();
    }

    /** What the public sees is another condition, which a list carries as well as its filters. */
    private static List<Supplier<RequestSpecification>> callers(String query) {
        return query.isEmpty() ? List.of(Tokens::viewer, Tokens::anonymous) : List.of(Tokens::viewer);
    }

    private static void get(
            Supplier<RequestSpecification> caller, Reads.Read read, String query, Map<String, String> wrong) {
        var answer = read.get(caller, query);
        var status = answer.statusCode();
        var ofAnotherDataset = answer.asString().contains("unknown-parameter");
        if (status == 400 && !ofAnotherDataset || status == 406 || status >= 500) {
            wrong.put(read.with(query), "answers " + status + " " + answer.asString());
        }
    }
}
