package city.promotion.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Plans;
import city.promotion.testkit.Reads;
import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * With the register of many years (scale.sql) every read of the OpenAPI document is asked for, with each of its filters, sorts and
 * groupings. A twentieth of the register is enough for the plans and is filled in seconds; {@code -Dscale.part=1} takes all of it.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleTest {

    private static final int PART = Integer.getInteger("scale.part", 20);

    /** Rows from which on no read may go through a table from end to end. */
    private static final int LARGE = 2_000;

    /** Answered whole on purpose: a partner's first copy. */
    private static final Set<String> WHOLE = Set.of("readSnapshot");

    /** A filter of the feed looks through a window of 10,000 changes at a time and joins what it finds with their roots at once. */
    private static final Map<String, Set<String>> MAY_READ_WHOLE = Map.of(
            "listChanges", Set.of("change_root"),
            // What is kept for reports: narrow rows, one for many of what they stand for. Of a long span half of all
            // entries are summed,
            // from the index when there are a million of them.
            "reportMoney", Set.of("money_figure", "money_entry"),
            "reportFunnel", Set.of("reached_stage", "known_event", "known_meeting", "known_meeting_project"),
            "reportCohort", Set.of("reached_stage"),
            // The plans of a year are a good part of all plans, with their projects, stages and figures.
            "reportPlanningLists", Set.of("plan_entry", "project", "stage_record", "money_figure"),
            // Of a twentieth of them, all projects are read sooner than some hundred one by one; of all, one by one.
            "listMonthlyBlockers", Set.of("project"),
            // No index holds names of any length, as a unit in charge has; all records of a stage tell together in
            // which year it was first reached.
            "reportTargets", Set.of("project", "stage_record"),
            // With a part of the findings one walk over them beats looking for those of each sample.
            "listFindings", PART > 1 ? Set.of("finding") : Set.of());

    private static final int ANY = Integer.MAX_VALUE;
    private static final int FEW = 3;
    private static final int GOES = 5;

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
        for (var table : plans.ask("select table_name from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'created_by' and table_name <> 'import'")) {
            plans.execute("delete from " + table + " where created_by = 'scale'");
        }
        for (var table : List.of("import", "known_campaign", "known_event", "known_outcome", "known_meeting")) {
            plans.execute("delete from " + table + " where id::text like '0190a000-00__-7000-8000-%'");
        }
        for (var column : Map.of(
                        "finding", "project_id",
                        "import_row", "import_id",
                        "known_meeting_project", "project_id",
                        "money_figure", "project_id",
                        "reached_stage", "project_id")
                .entrySet()) {
            plans.execute("delete from " + column.getKey() + " where " + column.getValue()
                    + "::text like '0190a000-00__-7000-8000-%'");
        }
        plans.execute("delete from history where actor = 'scale'");
        plans.execute("delete from external_id where system = 'scale'");
        plans.execute("delete from change_log where data = '{\"sample\": true}'");
        plans.execute("delete from change_root where root_id::text like '0190a000-00__-7000-8000-%'");
        plans.execute("vacuum analyze");
        plans.close();
    }

    @Test
    void holdsWhatItIsMeasuredWith() throws SQLException {
        assertTrue(
                large.containsAll(Set.of("project", "stage_record", "money_entry", "blocker", "milestone", "history")),
                large::toString);
        for (var held : Map.of("project", 100_000, "blocker", 200_000, "money_entry", 1_000_000)
                .entrySet()) {
            var rows = plans.ask("select count(*) >= " + held.getValue() / PART + " from " + held.getKey()
                    + " where created_by = 'scale'");
            assertEquals(List.of("t"), rows, held.getKey());
        }
    }

    @Test
    void readsNoLargeTableFromEndToEnd() throws SQLException, InterruptedException {
        var wrong = new TreeMap<String, String>();
        for (var read : reads()) {
            for (var query : read.queries()) {
                for (var caller : callers(query)) {
                    Runnable call = () -> get(caller, read, query, wrong);
                    var executed = plans.of(call);
                    var scanned = new LinkedHashSet<>(executed.scannedTables());
                    scanned.retainAll(large);
                    scanned.removeAll(MAY_READ_WHOLE.getOrDefault(read.operationId(), Set.of()));
                    if (!scanned.isEmpty()) {
                        // It may have been something that the service does by itself: only what is seen again is the
                        // call's.
                        scanned.retainAll(plans.of(call).scannedTables());
                    }
                    if (!scanned.isEmpty()) {
                        wrong.put(read.with(query), scanned + "\n" + executed);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void executesAsManyStatementsForOneRecordAsForFifty() throws SQLException, InterruptedException {
        var wrong = new TreeMap<String, String>();
        for (var read : reads()) {
            if (read.takes("limit")) {
                for (var query : read.takes("expand") ? List.of("", "&expand=all") : List.of("")) {
                    var one = statements(read, "limit=1" + query, ANY, wrong);
                    var fifty = statements(read, "limit=50" + query, one, wrong);
                    if (fifty > one) {
                        wrong.put(read.with(query), one + " statements for one record, " + fifty + " for fifty");
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** However many projects they speak of. */
    @Test
    void executesFewStatementsForAReport() throws SQLException, InterruptedException {
        var wrong = new TreeMap<String, String>();
        for (var read : reads()) {
            if (read.operationId().startsWith("report")) {
                for (var query : read.queries()) {
                    var executed = statements(read, query, FEW, wrong);
                    if (executed > FEW) {
                        wrong.put(read.with(query), executed + " statements");
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static List<Reads.Read> reads() {
        return Reads.of("/projects/v1")
                .anyId(id(33, 8))
                .at("/projects/v1/blockers/{id}", id(29, 1))
                .at("/projects/v1/blockers/{blockerId}", id(29, 1))
                .at("/projects/v1/blockers/{blockerId}/log/{entryId}", id(29, 1), id(30, 1))
                .at("/projects/v1/projects/{id}", id(21, 1))
                .at("/projects/v1/projects/{projectId}", id(21, 1))
                .at("/projects/v1/targets/{id}", id(35, 1))
                .at("/projects/v1/imports/{id}", id(36, 1))
                .at("/projects/v1/external-ids/{system}/{id}", "scale", "J777")
                .at("/projects/v1/rule-sets/{version}", "1")
                .at("/projects/v1/tracks/{code}", "BUILD")
                .at("/projects/v1/codelists/{list}", "DISTRICT")
                .at("/projects/v1/codelists/{list}/{code}", "DISTRICT", "320214")
                .filter("q", "神户", "总部", "investor", "sample 777")
                .filter("code", "SJ-000777", "SB-000777")
                .filter("externalId", "scale:J777")
                .filter("source", "urn:example:document-7")
                .filter("currency", "USD")
                .filter("agreedMin", "500000000&currency=CNY")
                .filter("agreedMax", "12000000&currency=CNY")
                .filter("amountMin", "50000000&currency=CNY")
                .filter("amountMax", "1200000&currency=CNY")
                .filter("month", "2024-04")
                .filter("from", "2024-04-18", "2024-01-01&to=2024-03-31")
                .filter("dueTo", "2010-03-01", "2024-04-20&dueFrom=2024-04-18")
                .filter("kind", "FUND", "LAND", "PAID_IN", "SITE_PHOTO")
                .filter("projectId", id(21, 7))
                .filter("planYear", "2020")
                .filter("stage", "STARTED")
                .filter("track", "FUND")
                .filter("sectorPrefix", "C39")
                .filter("district", "320214")
                .filter("districtOfFirstTalk", "320214")
                .filter("category", "LAND", "RESERVE")
                .filter("unit", "样本责任单位7")
                .filter("person", "样本责任人7")
                .filter("rule", "NO_CONTACT")
                .help("listProjects", "currency=CNY")
                .help("listMonthlyBlockers", "month=2024-04")
                .help("reportTargets", "year=2024")
                .help("reportCohort", "year=2024")
                .help("reportPlanningLists", "year=2024")
                .all()
                .stream()
                .filter(read -> !WHOLE.contains(read.operationId()))
                .toList();
    }

    /** What the public sees is another condition, which a list, a search and a report carry as well as their filters. */
    private static List<Supplier<RequestSpecification>> callers(String query) {
        return query.isEmpty() || query.startsWith("q=") || query.startsWith("expand=") || query.startsWith("by=")
                ? List.of(Tokens::viewer, Tokens::anonymous)
                : List.of(Tokens::viewer);
    }

    /** The fewest of some goes, since the service may have been busy with something of its own; not more goes than are needed. */
    private int statements(Reads.Read read, String query, int wanted, Map<String, String> wrong)
            throws SQLException, InterruptedException {
        var fewest = Integer.MAX_VALUE;
        for (int go = 0; go == 0 || go < GOES && fewest > wanted; go++) {
            fewest = Math.min(
                    fewest,
                    plans.of(() -> get(Tokens::viewer, read, query, wrong)).statements());
        }
        return fewest;
    }

    private static void get(
            Supplier<RequestSpecification> caller, Reads.Read read, String query, Map<String, String> wrong) {
        var answer = read.get(caller, query);
        var status = answer.statusCode();
        if (status == 400 || status == 406 || status >= 500) {
            wrong.put(read.with(query), "answers " + status + " " + answer.asString());
        }
    }

    private static String id(int kind, int number) {
        return "0190a000-00%02x-7000-8000-%012x".formatted(kind, number);
    }
}
