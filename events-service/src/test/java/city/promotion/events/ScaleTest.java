package city.promotion.events;

import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Plans;
import city.promotion.testkit.Reads;
import city.promotion.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * With the register of many years (scale.sql) every read of the OpenAPI document is asked for, with each of its filters, sorts
 * and expansions; a read that is new is asked for without being named here.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleTest {

    /** Rows from which on no read may go through a table from end to end. */
    private static final int LARGE = 10_000;

    /** Answered whole on purpose: a partner's first copy, a calendar of up to 5,000 events, figures of all events. */
    private static final Set<String> WHOLE = Set.of("readSnapshot", "subscribeToEvents", "summariseEvents");

    /** A filter of the feed looks through a window of 10,000 changes at a time and joins what it finds with their roots at once. */
    private static final Map<String, Set<String>> MAY_READ_WHOLE = Map.of("listChanges", Set.of("change_root"));

    /** A search reads on in the next best answers until its page is full, so it may need up to this many statements more. */
    private static final int TIERS = 6;

    private static final String ORGANISATIONS = "/events/v1/organisations";
    private static final String EXPORTS =
            "pg_stat_activity where datname = current_database() and usename = 'city_service'"
                    + " and xact_start is not null and query like '%organisation%'";

    private static final int ANY = Integer.MAX_VALUE;
    private static final int GOES = 5;

    @TestHTTPResource("/")
    URL address;

    private Plans plans;
    private Set<String> large;

    @BeforeAll
    void fill() throws SQLException, IOException {
        plans = Plans.open();
        try (var sql = getClass().getResourceAsStream("/scale.sql")) {
            plans.executeParts(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        plans.execute("vacuum analyze");
        large = new HashSet<>(plans.ask("select relname from pg_class where relkind = 'r' and reltuples > " + LARGE));
        plans.listen();
    }

    @AfterAll
    void empty() throws SQLException {
        plans.execute("set session_replication_role = replica");
        for (var table : plans.ask("select table_name from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'created_by'")) {
            plans.execute("delete from " + table + " where created_by = 'scale'");
        }
        plans.execute("delete from event_text where event_id::text like '0190a000-00__-7000-8000-%'");
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
                large.containsAll(Set.of("event", "participation", "organisation", "person", "history")),
                large::toString);
        assertEquals(List.of("50000"), plans.ask("select count(*) from event where created_by = 'scale'"));
        assertEquals(List.of("200000"), plans.ask("select count(*) from participation where created_by = 'scale'"));
        assertEquals(List.of("100000"), plans.ask("select count(*) from organisation where created_by = 'scale'"));
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
                for (var query : List.of("", "expand=all", "q=sample")) {
                    if (query.isEmpty() || read.takes(query.substring(0, query.indexOf('=')))) {
                        var one = statements(read, "limit=1&" + query, ANY, wrong);
                        var more = query.startsWith("q") ? TIERS : 0;
                        var fifty = statements(read, "limit=50&" + query, one + more, wrong);
                        if (fifty > one + more) {
                            wrong.put(read.with(query), one + " statements for one record, " + fifty + " for fifty");
                        }
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void findsOneOrganisationAmongAHundredThousandAndPagesOfAWordThatMostOfThemHave()
            throws SQLException, InterruptedException {
        var name = plans.ask("select names ->> 'zh-Hans' from organisation where code = 'SO-099996'")
                .get(0);
        for (var asked : List.of("神户", "神", "sample company", "company 7", "sample 500", "kobe", "没有这样的名字", name)) {
            var executed = plans.of(() -> organisations(asked));
            assertFalse(executed.scannedTables().contains("organisation"), () -> asked + "\n" + executed);
        }
        var beside = plans.of(() -> viewer().get(ORGANISATIONS + "?q=sample company&country=JP"));
        assertFalse(beside.scannedTables().contains("organisation"), beside::toString);

        organisations(name).body("items.code", contains("SO-099996")).body("next", nullValue());
        var first = organisations("sample company").body("items", hasSize(50)).extract();
        viewer().queryParam("q", "sample company")
                .queryParam("cursor", first.<String>path("next"))
                .get(ORGANISATIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(50))
                .body("items.id", everyItem(not(in(first.<List<String>>path("items.id")))));
    }

    private static ValidatableResponse organisations(String asked) {
        return viewer().queryParam("q", asked).get(ORGANISATIONS).then().statusCode(200);
    }

    /** A reader that stands still makes the server stand still: had it gathered the answer first, its transaction would be over. */
    @Test
    void streamsALongListWholeAndOnlyAsFastAsItIsRead() throws SQLException, IOException {
        try (var export = new SlowExport(address, ORGANISATIONS, "text/csv")) {
            assertEquals('H', export.first());
            assertEquals(List.of("1"), plans.ask("select count(*) from " + EXPORTS));
            var answer = export.rest();
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked"), "in chunks");
            assertTrue(answer.endsWith(SlowExport.LAST_CHUNK), "the last chunk says that it is whole");
            assertEquals(100_000, SlowExport.withoutChunks(answer).split("(?m)^[0-9a-f-]{36},SO-", -1).length - 1);
        }
        try (var export = new SlowExport(address, ORGANISATIONS, "application/x-ndjson")) {
            assertEquals('H', export.first());
            assertEquals(List.of("t"), plans.ask("select pg_terminate_backend(pid) from " + EXPORTS));
            assertFalse(export.rest().endsWith(SlowExport.LAST_CHUNK), "broken off, and seen to be");
        }
    }

    /** What the public sees is another condition, which a list and a search carry as well as their filters. */
    private static List<Supplier<RequestSpecification>> callers(String query) {
        Supplier<RequestSpecification> signedIn = () -> viewer();
        Supplier<RequestSpecification> theirs = () -> anonymous();
        return query.isEmpty() || query.startsWith("q=") || query.startsWith("expand=")
                ? List.of(signedIn, theirs)
                : List.of(signedIn);
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

    private static List<Reads.Read> reads() {
        return Reads.of("/events/v1")
                .anyId(id(4, 1))
                .at("/events/v1/organisations/{id}", id(1, 1))
                .at("/events/v1/people/{id}", id(2, 1))
                .at("/events/v1/campaigns/{id}", id(3, 1))
                .at("/events/v1/events/{id}", id(4, 1))
                .at("/events/v1/events/{eventId}/participations/{id}", id(4, 1), id(5, 1))
                .at("/events/v1/events/{eventId}/agenda/{id}", id(4, 1), id(6, 1))
                .at("/events/v1/events/{eventId}/itinerary/{id}", id(4, 1), id(7, 1))
                .at("/events/v1/events/{eventId}/outcomes/{id}", id(4, 1), id(8, 1))
                .at("/events/v1/events/{eventId}/exhibit-sections/{id}", id(4, 1), id(9, 1))
                .at("/events/v1/meetings/{id}", id(11, 1))
                .at("/events/v1/follow-ups/{id}", id(12, 1))
                .at("/events/v1/city-relationships/{id}", id(10, 1))
                .at("/events/v1/external-ids/{system}/{id}", "scale", "E777")
                .at("/events/v1/codelists/{list}", "EVENT_TYPE")
                .at("/events/v1/codelists/{list}/{code}", "EVENT_TYPE", "TRADE_FAIR")
                .filter("q", "神户", "交流", "小刚", "公司", "sample 777", "kobe")
                .filter("code", "SE-000777")
                .filter("externalId", "scale:E777")
                .filter("source", "urn:example:document-7")
                .filter("country", "JP")
                .filter("city", "东京")
                .filter("type", "PROMOTION_CONFERENCE")
                .filter("kind", "COMPANY")
                .filter("ownership", "PRIVATE")
                .filter("campaignId", id(3, 7))
                .filter("parentId", id(4, 4))
                .filter("organisationId", id(1, 18))
                .filter("personId", id(2, 14))
                .filter("on", "2024-04-18&organisationId=" + id(1, 18))
                .filter("from", "2024-04-18", "2024-04-18&to=2024-04-18")
                .filter("to", "2004-04-18")
                .all()
                .stream()
                .filter(read -> !WHOLE.contains(read.operationId()))
                .toList();
    }

    private static String id(int kind, int number) {
        return "0190a000-00%02x-7000-8000-%012x".formatted(kind, number);
    }
}
