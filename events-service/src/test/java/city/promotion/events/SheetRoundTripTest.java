package city.promotion.events;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import city.promotion.conventions.imports.Importable;
import city.promotion.conventions.sheet.Column;
import city.promotion.conventions.sheet.Columns;
import city.promotion.testkit.Tokens;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list that takes sheets goes out with every column filled and comes back unchanged, in every form; and takes new rows. */
@QuarkusTest
class SheetRoundTripTest {

    private static final String IMPORTS = "/events/v1/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** For each list a record that says all that can be said; {…} stands for the id of the record made before under that name. */
    private static final Map<String, String> FULL = new LinkedHashMap<>();

    /** Where a list is exported; {event} likewise. */
    private static final Map<String, String> EXPORTED = new LinkedHashMap<>();

    private static final String TEXTS =
            "{\"zh-Hans\": \"=样本\", \"zh-Hant\": \"樣本，二\", \"ja\": \"見本\\n二行\", \"en\": \"Sample \\\"%s\\\"\"}";
    private static final String BEGIN =
            "{\"value\": \"2024-04-18\", \"precision\": \"HALF_DAY\", \"half\": \"AM\", \"timeZone\": \"Asia/Tokyo\"}";
    private static final String END =
            "{\"value\": \"2024-04-18\", \"precision\": \"HALF_DAY\", \"half\": \"PM\", \"timeZone\": \"Asia/Tokyo\"}";
    private static final String PLACE =
            "{\"country\": \"JP\", \"city\": $texts, \"venue\": $texts, \"timeZone\": \"Asia/Tokyo\"}";

    static {
        list("organisations", "organisations", "organisations?source=$document", """
                "names": $texts, "aliases": [{"en": "=Round"}, {"en": "A", "ja": "B"}], "kind": "COMPANY", "ownership": "FOREIGN_INVESTED",
                "country": "BT", "city": $texts, "website": "https://round.example", "visibility": "PARTNER\"""");
        list("people", "people", "people?source=$document", """
                "names": $texts, "aliases": [{"ja": "別名"}], "country": "BT", "visibility": "PARTNER",
                "positions": [{"organisationId": "{organisations}", "title": $texts, "from": {"value": "2020", "precision": "YEAR"}}],
                "consent": {"status": "GIVEN", "on": "2024-04-10", "note": "By e-mail"}""");
        list("campaigns", "campaigns", "campaigns?source=$document", """
                "title": $texts, "summary": $texts, "starts": $begin, "ends": $end, "topics": [$texts, {"en": "Chips"}],
                "visibility": "PARTNER\"""");
        list("city-relationships", "city-relationships", "city-relationships?source=$document", """
                "kind": "SISTER_CITY", "title": $texts, "partner": {"country": "JP", "city": $texts}, "since": $begin,
                "description": $texts, "visibility": "PARTNER\"""");
        list("parents", "events", null, "\"type\": \"OVERSEAS_DELEGATION\", \"title\": $texts");
        list("events", "events", "events?source=$document&parentId={parents}", """
                "type": "PROMOTION_CONFERENCE", "title": $texts, "theme": $texts, "summary": $texts, "campaignId": "{campaigns}",
                "parentId": "{parents}", "starts": $begin, "ends": $end, "places": [$place, {"country": "JP", "city": {"en": "Osaka"}}],
                "completeness": [{"of": "AGENDA", "complete": false, "announced": {"value": "20", "unit": "1", "qualifier": "NEARLY"}}],
                "visibility": "PARTNER\"""");
        list("participations", "events/{events}/participations", "events/{events}/participations?sort=position", """
                "personId": "{people}", "organisationId": "{organisations}", "role": "SPEAKER", "title": $texts, "mode": "VIDEO",
                "attendance": "CONFIRMED", "position": 3""");
        list("agenda", "events/{events}/agenda", "events/{events}/agenda?sort=position", """
                "kind": "SPEECH", "title": $texts, "description": $texts, "starts": $begin, "ends": $end,
                "participationIds": ["{participations}"], "works": [$texts, {"zh-Hans": "赛马"}], "position": 4""");
        list("itinerary", "events/{events}/itinerary", "events/{events}/itinerary?sort=position", """
                "kind": "VISIT", "title": $texts, "organisationId": "{organisations}", "hostPersonIds": ["{people}"],
                "place": $place, "starts": $begin, "description": $texts, "position": 5""");
        list("outcomes", "events/{events}/outcomes", "events/{events}/outcomes?sort=position", """
                "kind": "SIGNING_BATCH", "title": $texts, "description": $texts, "fields": ["REGIONAL_HQ", "RND_CENTER"],
                "announcedCount": {"value": "17", "multiplier": 0, "unit": "1", "qualifier": "OVER"}, "fieldsComplete": false,
                "points": [$texts], "organisationId": "{organisations}", "position": 6""");
        list(
                "exhibit-sections",
                "events/{events}/exhibit-sections",
                "events/{events}/exhibit-sections?sort=position",
                """
                "title": $texts, "description": $texts, "leadPersonIds": ["{people}"], "works": [$texts], "position": 7""");
        list("meetings", "meetings", "meetings?source=$document", """
                "kind": "TALKS", "eventId": "{events}", "title": $texts, "summary": $texts, "starts": $begin, "ends": $end,
                "place": $place, "participants": [{"personId": "{people}", "side": "GUEST", "title": $texts},
                {"organisationId": "{organisations}", "side": "HOST"}], "organisationIds": ["{organisations}"],
                "projects": [{"projectId": "0190a5c4-7d1e-7c3a-9c55-2f1f1d1b7a03"}], "results": [$texts], "visibility": "PARTNER\"""");
        list("follow-ups", "follow-ups", "follow-ups?source=$document", """
                "eventId": "{events}", "meetingId": "{meetings}", "outcomeId": "{outcomes}", "action": $texts,
                "ownerPersonId": "{people}", "ownerOrganisationId": "{organisations}", "ownerName": $texts, "dueOn": "2024-05-15",
                "visibility": "PARTNER\"""");
    }

    @Inject
    @Any
    Instance<Importable<?, ?>> importable;

    private final String document = "urn:x-test:" + UUID.randomUUID();
    private final Map<String, String> ids = new LinkedHashMap<>();

    @Test
    void knowsEveryListThatTakesSheets() {
        assertEquals(
                importable.stream().map(Importable::list).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(EXPORTED.keySet()),
                "a list that takes sheets has its round trip here");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void changesNothingWhenAnExportComesBack(String list) {
        fill(list);
        var path = "/events/v1/" + inserted(EXPORTED.get(list));
        var forms = Map.of(
                "keys", Tokens.editor().accept("text/csv").get(path).asByteArray(),
                "labels", Tokens.editor().get(path + "&format=csv&lang=ja").asByteArray(),
                "workbook", Tokens.editor().accept(XLSX).get(path + "&lang=zh").asByteArray());
        requireFull(list, new String(forms.get("keys"), StandardCharsets.UTF_8));
        forms.forEach((form, sheet) -> {
            var answer = checked(list, sheet).extract();
            var told = list + " " + form + ": "
                    + Tokens.editor()
                            .get(IMPORTS + "/" + answer.path("id") + "/rows")
                            .asString();
            assertEquals(1, answer.<Integer>path("rows"), told);
            assertEquals(1, answer.<Integer>path("unchanged"), told);
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void takesTheRowsOfAnExportAsNewOnes(String list) {
        fill(list);
        var path = "/events/v1/" + inserted(EXPORTED.get(list));
        var keys = new TreeSet<>(writable(list));
        keys.removeAll(Set.of("externalIds"));
        if (importableOf(list).parent() != null) {
            keys.add(importableOf(list).parent());
        }
        var row = rows(Tokens.editor().accept("text/csv").get(path).asString()).get(0);
        var sheet = String.join(",", keys) + "\n"
                + keys.stream().map(key -> quoted(row.get(key))).collect(Collectors.joining(",")) + "\n"
                + keys.stream().map(key -> quoted(row.get(key))).collect(Collectors.joining(",")) + "\n";
        var id = checked(list, sheet.getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(2))
                .extract()
                .<String>path("id");
        applied(id).body("state", equalTo("APPLIED"));
        assertEquals(
                3, rows(Tokens.editor().accept("text/csv").get(path).asString()).size());
    }

    @Test
    void putsNewPartsBehindTheLastAndNamesTheRowThatLeadsNowhere() {
        fill("agenda");
        var event = ids.get("events");
        var id = checked(
                        "agenda",
                        ("eventId,kind,title.en,position\n" + event + ",SPEECH,One,\n" + event + ",SPEECH,Two,9\n"
                                        + event + ",SPEECH,Three,\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("creates", equalTo(3))
                .extract()
                .<String>path("id");
        applied(id).body("state", equalTo("APPLIED"));
        Tokens.editor()
                .get("/events/v1/events/" + event + "/agenda?sort=position")
                .then()
                .body("items.position", contains(4, 5, 9, 10));
        var wrong = checked(
                        "itinerary",
                        ("eventId,kind,title.en,organisationId\n" + event + ",VISIT,One,\n" + event + ",VISIT,Two,"
                                        + UUID.randomUUID() + "\n" + UUID.randomUUID() + ",VISIT,Three,\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("refused", equalTo(2))
                .extract()
                .<String>path("id");
        Tokens.editor()
                .get(IMPORTS + "/" + wrong + "/rows?action=REFUSED")
                .then()
                .body("items[0].row", equalTo(3))
                .body("items[0].faults.cell", hasItem("D3"))
                .body("items[1].row", equalTo(4));
    }

    @Test
    void matchesMeetingsByCodeAndOutcomesByIdentifier() {
        fill("follow-ups");
        var code = Tokens.editor()
                .get("/events/v1/meetings/" + ids.get("meetings"))
                .<String>path("code");
        var changed = checked(
                        "meetings", ("code,title.en\n" + code + ",Another title\n").getBytes(StandardCharsets.UTF_8))
                .body("changes", equalTo(1))
                .extract()
                .<String>path("id");
        applied(changed).body("state", equalTo("APPLIED"));
        Tokens.editor()
                .get("/events/v1/meetings/" + ids.get("meetings"))
                .then()
                .body("title.en", equalTo("Another title"))
                .body("participants.side", contains("GUEST", "HOST"));
        checked(
                        "outcomes",
                        ("externalIds,title.en\n" + document + ":outcomes,Renamed\n")
                                .replace("urn:x-test:", "")
                                .getBytes(StandardCharsets.UTF_8))
                .body("changes", equalTo(1));
    }

    static Stream<String> lists() {
        return EXPORTED.keySet().stream();
    }

    private static void list(String name, String created, String exported, String body) {
        FULL.put(name, created + "\n" + body);
        if (exported != null) {
            EXPORTED.put(name, exported);
        }
    }

    /** Makes the record of the list, and all that stand before it, since it may name them. */
    private void fill(String list) {
        for (var entry : FULL.entrySet()) {
            var name = entry.getKey();
            var created = inserted(entry.getValue()).split("\n", 2);
            var body = "{" + created[1] + ", \"externalIds\": [{\"system\": \"" + document.substring(11)
                    + "\", \"id\": \"" + name
                    + "\"}], \"sources\": [{\"document\": \"" + document
                    + "\"}, {\"document\": \"urn:x:2\", \"publisher\": \"P\", \"title\": "
                    + TEXTS.formatted(name)
                    + ", \"issuedOn\": \"2024-04-18\", \"locator\": \"1\", \"note\": \"two\\nlines\"}]}";
            ids.put(
                    name,
                    Tokens.editor()
                            .contentType("application/json")
                            .body(body)
                            .post("/events/v1/" + created[0])
                            .then()
                            .log()
                            .ifValidationFails()
                            .statusCode(201)
                            .extract()
                            .path("id"));
            if (name.equals(list)) {
                return;
            }
        }
    }

    private String inserted(String text) {
        var whole = text.replace("$place", PLACE)
                .replace("$texts", TEXTS.formatted("x"))
                .replace("$begin", BEGIN)
                .replace("$end", END)
                .replace("$document", document);
        for (var id : ids.entrySet()) {
            whole = whole.replace("{" + id.getKey() + "}", id.getValue());
        }
        return whole;
    }

    private Importable<?, ?> importableOf(String list) {
        return importable.stream()
                .filter(known -> known.list().equals(list))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> writable(String list) {
        return Columns.of(importableOf(list).requestType()).stream()
                .map(Column::key)
                .collect(Collectors.toSet());
    }

    /** A round trip proves nothing for a column that is empty. */
    private void requireFull(String list, String csv) {
        var row = rows(csv).get(0);
        var empty = new TreeSet<>(writable(list));
        empty.removeIf(key -> row.containsKey(key) && !row.get(key).isEmpty());
        assertEquals(Set.of(), empty, "columns of " + list + " that nothing fills");
    }

    private static List<Map<String, String>> rows(String csv) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().map(row -> row.getFieldsAsMap()).toList();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static ValidatableResponse checked(String list, byte[] file) {
        return Tokens.editor()
                .contentType("application/octet-stream")
                .body(file)
                .post(IMPORTS + "?wait=50&list=" + list)
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse applied(String id) {
        return Tokens.editor()
                .post(IMPORTS + "/" + id + "/application?wait=50")
                .then()
                .statusCode(202);
    }
}
