package city.promotion.events;

import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Plans;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("q", List.of("神户", "交流", "小刚", "公司", "sample 777", "kobe")),
            Map.entry("code", List.of("SE-000777")),
            Map.entry("externalId", List.of("scale:E777")),
            Map.entry("source", List.of("urn:example:document-7")),
            Map.entry("country", List.of("JP")),
            Map.entry("city", List.of("东京")),
            Map.entry("type", List.of("PROMOTION_CONFERENCE")),
            Map.entry("kind", List.of("COMPANY")),
            Map.entry("ownership", List.of("PRIVATE")),
            Map.entry("campaignId", List.of(id(3, 7))),
            Map.entry("parentId", List.of(id(4, 4))),
            Map.entry("eventId", List.of(id(4, 1))),
            Map.entry("organisationId", List.of(id(1, 18))),
            Map.entry("personId", List.of(id(2, 14))),
            Map.entry("on", List.of("2024-04-18&organisationId=" + id(1, 18))),
            Map.entry("from", List.of("2024-04-18", "2024-04-18&to=2024-04-18")),
            Map.entry("to", List.of("2004-04-18")));

    /** What narrows nothing or is looked at by itself. */
    private static final Set<String> NO_FILTER =
            Set.of("after", "by", "limit", "cursor", "sort", "total", "expand", "format", "lang", "wait", "timeZone");

    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("/events/v1/organisations/{id}", id(1, 1)),
            Map.entry("/events/v1/people/{id}", id(2, 1)),
            Map.entry("/events/v1/campaigns/{id}", id(3, 1)),
            Map.entry("/events/v1/events/{id}", id(4, 1)),
            Map.entry("/events/v1/events/{eventId}/participations/{id}", id(5, 1)),
            Map.entry("/events/v1/events/{eventId}/agenda/{id}", id(6, 1)),
            Map.entry("/events/v1/events/{eventId}/itinerary/{id}", id(7, 1)),
            Map.entry("/events/v1/events/{eventId}/outcomes/{id}", id(8, 1)),
            Map.entry("/events/v1/events/{eventId}/exhibit-sections/{id}", id(9, 1)),
            Map.entry("/events/v1/meetings/{id}", id(11, 1)),
            Map.entry("/events/v1/follow-ups/{id}", id(12, 1)),
            Map.entry("/events/v1/city-relationships/{id}", id(10, 1)));

    private Plans plans;
    private Set<String> large;

    /** A way to read, with the parameters it takes. */
    private record Read(String operationId, String address, String form, Map<String, Map<String, Object>> parameters) {

        boolean takes(String name) {
            return parameters.containsKey(name);
        }

        String with(String query) {
            return query.isEmpty() ? address : address + "?" + query;
        }
    }

    @BeforeAll
    void fill() throws SQLException, IOException {
        plans = Plans.open();
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
            for (var query : queries(read)) {
                for (var caller : callers(query)) {
                    var executed = plans.of(() -> get(caller, read, query, wrong));
                    var scanned = new LinkedHashSet<>(executed.scannedTables());
                    scanned.retainAll(large);
                    scanned.removeAll(MAY_READ_WHOLE.getOrDefault(read.operationId(), Set.of()));
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
                        var one = statements(read, "limit=1&" + query, wrong);
                        var fifty = statements(read, "limit=50&" + query, wrong);
                        var more = query.startsWith("q") ? TIERS : 0;
                        if (Math.abs(fifty - one) > more) {
                            wrong.put(read.with(query), one + " statements for one record, " + fifty + " for fifty");
                        }
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** What the public sees is another condition, which a list and a search carry as well as their filters. */
    private static List<Supplier<RequestSpecification>> callers(String query) {
        Supplier<RequestSpecification> signedIn = () -> viewer();
        Supplier<RequestSpecification> theirs = () -> anonymous();
        return query.isEmpty() || query.startsWith("q=") || query.startsWith("expand=")
                ? List.of(signedIn, theirs)
                : List.of(signedIn);
    }

    /** The fewer of two goes, since the service may have been busy with something of its own. */
    private int statements(Read read, String query, Map<String, String> wrong)
            throws SQLException, InterruptedException {
        Runnable call = () -> get(() -> viewer(), read, query, wrong);
        return Math.min(plans.of(call).statements(), plans.of(call).statements());
    }

    private static void get(Supplier<RequestSpecification> caller, Read read, String query, Map<String, String> wrong) {
        var answer = caller.get()
                .accept(read.form())
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultQueryParameterCharset("UTF-8")))
                .get(read.with(query));
        var status = answer.statusCode();
        if (status == 400 || status == 406 || status >= 500) {
            wrong.put(read.with(query), "answers " + status + " " + answer.asString());
        }
    }

    private static List<String> queries(Read read) {
        var queries = new ArrayList<>(List.of(""));
        read.parameters().forEach((name, schema) -> {
            if (!NO_FILTER.contains(name)) {
                values(name, schema).forEach(value -> queries.add(name + "=" + value));
            }
        });
        if (read.takes("sort")) {
            sorts(read).forEach(sort -> queries.add("sort=" + sort));
        }
        if (read.takes("expand")) {
            queries.add("expand=all");
        }
        if (read.takes("total") && read.takes("source")) {
            queries.add("total=true&source=urn:example:document-7");
        }
        return queries;
    }

    private static List<String> values(String name, Map<String, Object> schema) {
        if (VALUES.containsKey(name)) {
            return VALUES.get(name);
        }
        if (schema.get("enum") instanceof List<?> allowed) {
            return allowed.stream().map(String::valueOf).toList();
        }
        return List.of(
                switch (String.valueOf(schema.get("format"))) {
                    case "uuid" -> id(4, 1);
                    case "date" -> "2024-04-18";
                    case "date-time" -> "2024-04-18T06:30:00Z";
                    case "int32", "int64" -> "2024";
                    default -> "boolean".equals(schema.get("type")) ? "true" : "SAMPLE";
                });
    }

    /** A wrong sort is refused with the names of the right ones. */
    private static List<String> sorts(Read read) {
        var answer = viewer().get(read.with("sort=nothing"));
        if (answer.statusCode() != 400) {
            return List.of();
        }
        String message = answer.path("violations[0].message");
        return List.of(message.substring(message.indexOf("one of ") + "one of ".length())
                .split(", "));
    }

    private static List<Read> reads() {
        Map<String, Object> document =
                RestAssured.get("/events/v1/openapi?format=json").jsonPath().getMap("$");
        var reads = new ArrayList<Read>();
        members(document.get("paths")).forEach((path, item) -> {
            var operation = members(members(item).get("get"));
            var id = String.valueOf(operation.get("operationId"));
            if (!operation.isEmpty() && !WHOLE.contains(id)) {
                var parameters = new TreeMap<String, Map<String, Object>>();
                if (operation.get("parameters") instanceof List<?> all) {
                    for (var parameter : all) {
                        var one = members(parameter);
                        if ("query".equals(one.get("in"))) {
                            parameters.put(
                                    String.valueOf(one.get("name")), resolved(document, members(one.get("schema"))));
                        }
                    }
                }
                reads.add(new Read(id, address(path), form(operation), parameters));
            }
        });
        return reads;
    }

    /** JSON where it is offered, else the first form that is. */
    private static String form(Map<String, Object> operation) {
        var forms = members(
                        members(members(operation.get("responses")).get("200")).get("content"))
                .keySet();
        return forms.contains("application/json") || forms.isEmpty()
                ? "application/json"
                : forms.iterator().next();
    }

    private static String address(String path) {
        var address = path;
        for (var record : RECORDS.entrySet()) {
            if (path.startsWith(record.getKey())) {
                address = record.getKey().replace("{id}", record.getValue())
                        + path.substring(record.getKey().length());
            }
        }
        return address.replace("{eventId}", id(4, 1))
                .replace("{system}/{id}", "scale/E777")
                .replace("{list}", "EVENT_TYPE")
                .replace("{code}", "TRADE_FAIR")
                .replaceAll("\\{\\w+\\}", id(99, 1));
    }

    private static Map<String, Object> resolved(Map<String, Object> document, Map<String, Object> schema) {
        if (!(schema.get("$ref") instanceof String ref)) {
            return schema;
        }
        var schemas = members(members(document.get("components")).get("schemas"));
        return members(schemas.get(ref.substring(ref.lastIndexOf('/') + 1)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static String id(int kind, int number) {
        return "0190a000-00%02x-7000-8000-%012x".formatted(kind, number);
    }
}
