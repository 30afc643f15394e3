package city.promotion.projects.sheet;

import static city.promotion.projects.sheet.Written.number;
import static city.promotion.projects.sheet.Written.text;
import static city.promotion.projects.sheet.Written.truth;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.testkit.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 6, done 6. Each of a thousand sheets is taken as it was meant or refused by address; none fails, none is half applied. */
@QuarkusTest
class MutatedSheetTest {

    private static final String API = "/projects/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String JSON_TYPE = "application/json";
    private static final byte[] NOTHING = {};

    /** Thousands of requests: without the tools that take them apart and write them down. */
    private final HttpClient http = HttpClient.newHttpClient();

    private final String token = "Bearer " + Tokens.token("editor-1", "editor");
    private final List<String> mistakes = new ArrayList<>();
    private int taken;
    private int refused;
    private int records;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URI root;

    private String address;

    @BeforeEach
    void find() {
        address = root.toString().replaceFirst("/$", "");
    }

    @Test
    void takesProjectsAsTheyAreMeantOrNamesTheCell() throws SQLException {
        var labels = labels("projects");
        for (int seed = 0; seed < 500; seed++) {
            var document = "urn:x-test:mutated-" + seed;
            tryOut("projects", document, new MutatedSheet(seed, from1904 -> project(from1904, document), labels));
        }
        assertEquals(List.of(), mistakes);
        assertEquals(records, onFile("project"), "nothing is half applied");
        assertTrue(taken > 150 && refused > 150, taken + " taken, " + refused + " refused");
    }

    @Test
    void takesBlockersAsTheyAreMeantOrNamesTheCell() throws SQLException {
        var labels = labels("blockers");
        String project = editor().contentType("application/json")
                .body(
                        "{\"name\": {\"en\": \"Sample of mutated sheets\"}, \"kind\": \"MANUFACTURING\", \"sample\": true}")
                .post(API + "projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int seed = 500; seed < 1_000; seed++) {
            var document = "urn:x-test:mutated-" + seed;
            judge(
                    "blockers",
                    document,
                    new MutatedSheet(seed, from1904 -> blocker(from1904, project, document), labels));
        }
        assertEquals(List.of(), mistakes);
        assertEquals(records, onFile("blocker"), "nothing is half applied");
        assertTrue(taken > 150 && refused > 150, taken + " taken, " + refused + " refused");
    }

    private int onFile(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(
                    "select count(*) from " + table + " where sources::text like '%urn:x-test:mutated-%'");
            row.next();
            return row.getInt(1);
        }
    }

    /** Goes on after a mistake: the next sheet may tell more of its kind. */
    private void tryOut(String list, String document, MutatedSheet sheet) {
        try {
            judge(list, document, sheet);
        } catch (AssertionError mistake) {
            mistakes.add(mistake.getMessage());
        }
    }

    private void judge(String list, String document, MutatedSheet sheet) {
        var answer = post("imports?wait=50&list=" + list, sheet.contentType(), sheet.bytes());
        var told = document + ": " + sheet + "\n" + answer.body();
        if (answer.status() == 422) {
            refused++;
            var places = values(answer.body().path("violations"), "field");
            assertFalse(places.isEmpty(), told);
            assertTrue(sheet.isDamaged() || isAt(sheet.refusedAt(), places), told);
            return;
        }
        assertEquals(202, answer.status(), told);
        assertTrue(sheet.refusedAt() == null, told);
        var path = "imports/" + answer.body().path("id").asText();
        if (answer.body().path("state").asText().equals("REFUSED")) {
            refused++;
            if (!sheet.isDamaged()) {
                compareFaults(sheet, get(path + "/rows?limit=100").path("items"), told);
            }
            assertEquals(409, post(path + "/application", JSON_TYPE, NOTHING).status(), told);
            return;
        }
        taken++;
        assertEquals("CHECKED", answer.body().path("state").asText(), told);
        assertTrue(sheet.wrong().isEmpty() || sheet.isDamaged(), told);
        var applied = post(path + "/application?wait=50", JSON_TYPE, NOTHING).body();
        assertEquals("APPLIED", applied.path("state").asText(), told + applied);
        records += applied.path("creates").asInt();
        if (!sheet.isDamaged()) {
            var ids = values(get(path + "/rows?limit=100").path("items"), "recordId");
            compareRecords(
                    sheet, ids, get(list + "?limit=100&source=" + document).path("items"), told);
        }
    }

    private static void compareFaults(MutatedSheet sheet, JsonNode rows, String told) {
        assertEquals(sheet.meanings().size(), rows.size(), told);
        for (var row : rows) {
            var expected = sheet.wrong().get(row.path("row").asInt());
            var named = values(row.path("faults"), "cell");
            assertEquals(
                    expected == null ? "CREATE" : "REFUSED", row.path("action").asText(), told);
            assertEquals(expected == null, named.isEmpty(), told + row);
            assertTrue(expected == null || expected.containsAll(named), told + row);
        }
    }

    private static void compareRecords(MutatedSheet sheet, List<String> ids, JsonNode records, String told) {
        var byId = new HashMap<String, JsonNode>();
        records.forEach(record -> byId.put(record.path("id").asText(), record));
        assertEquals(sheet.meanings().size(), byId.size(), told);
        for (int i = 0; i < ids.size(); i++) {
            var record = byId.get(ids.get(i));
            sheet.meanings()
                    .get(i)
                    .forEach((path, meaning) -> assertEquals(meaning, said(record.at(path)), () -> path + " " + told));
        }
    }

    /** What a record says, as the meanings of cells say it. */
    private static String said(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("\n"));
        }
        return value.has("precision")
                ? value.path("value").asText() + "|" + value.path("precision").asText()
                : value.asText();
    }

    private static boolean isAt(String expected, List<String> places) {
        return expected != null
                && (expected.isEmpty()
                        ? places.stream().allMatch(place -> place.matches("[A-Z]{1,2}\\d+"))
                        : places.contains(expected));
    }

    private static List<String> values(JsonNode entries, String member) {
        var values = new ArrayList<String>();
        entries.forEach(entry -> values.add(entry.path(member).asText()));
        return values;
    }

    private record Answer(int status, JsonNode body) {}

    private JsonNode get(String path) {
        var answer = send(request(path));
        assertEquals(200, answer.status(), path + answer.body());
        return answer.body();
    }

    private Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + API + path)).header("Authorization", token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What the columns of a list are called in an export, by key. */
    private static Map<String, List<String>> labels(String list) {
        var keys = header(viewer().accept("text/csv").get(API + list + "?source=urn:x-test:none"));
        var labels = new HashMap<String, List<String>>();
        for (var language : List.of("zh", "ja", "en")) {
            var names = header(viewer().get(API + list + "?format=csv&source=urn:x-test:none&lang=" + language));
            assertEquals(keys.size(), names.size());
            for (int i = 0; i < keys.size(); i++) {
                labels.computeIfAbsent(keys.get(i), any -> new ArrayList<>()).add(names.get(i));
            }
        }
        return labels;
    }

    private static List<String> header(Response sheet) {
        return List.of(sheet.asString().replace("\uFEFF", "").strip().split(","));
    }

    private static List<Field> project(boolean from1904, String document) {
        return new ArrayList<>(List.of(
                Field.words("name.zh-Hans", "/name/zh-Hans", from1904, tail(document)),
                Field.optionalWords("summary.ja", "/summary/ja"),
                Field.code(
                        "kind",
                        "/kind",
                        List.of("MANUFACTURING", "RND_CENTER"),
                        null,
                        "",
                        "NOPE",
                        "制造业",
                        "K".repeat(61)),
                Field.code("sector.code", "/sector/code", List.of("C3983", "I"), "", "C73", "3983", "X1"),
                Field.of(
                        "chainRoles",
                        "/chainRoles",
                        List.of(
                                text("STRENGTHEN", "STRENGTHEN"),
                                text("STRENGTHEN\nFILL", "STRENGTHEN\nFILL"),
                                text("ＦＩＬＬ\r\n\r\n EXTEND ", "FILL\nEXTEND"),
                                text("", "")),
                        text("FILL\nFILL", null),
                        text("强链", null),
                        text("{", null),
                        text("[1", null)),
                Field.code("keyLevel", "/keyLevel", List.of("PROVINCIAL", "DISTRICT"), "", "省级", "NOPE"),
                Field.whole(
                        "planYear",
                        "/planYear",
                        2024,
                        text("1904", null),
                        text("二〇二四", null),
                        text("2024年", null),
                        text("2024.5", null),
                        text("1e3", null),
                        text("99999999999", null),
                        text("2,02,4", null),
                        number("2024.5", null),
                        number("2024", "yyyy-mm-dd", null),
                        number("20.24", "0%", null),
                        truth(true, null)),
                Field.partialDate("firstTalk.value", "/firstTalk", from1904),
                Field.code("districtOfLanding", "/districtOfLanding", List.of("320214", "320281"), "", "新吴区", "999999"),
                Field.figure("agreedInvestment.value", "/agreedInvestment/value"),
                Field.whole(
                        "agreedInvestment.multiplier",
                        "/agreedInvestment/multiplier",
                        8,
                        text("13", null),
                        text("8.5", null),
                        text("亿", null)),
                Field.code(
                        "agreedInvestment.unit",
                        "/agreedInvestment/unit",
                        List.of("CNY", "USD"),
                        null,
                        "",
                        "RMB",
                        "人民币"),
                Field.truthOf("sample", "/sample"),
                Field.code("visibility", "/visibility", List.of("PUBLIC", "PARTNER"), "INTERNAL", "SECRET", "公开"),
                identifiers(),
                sources(document)));
    }

    private static List<Field> blocker(boolean from1904, String project, String document) {
        return new ArrayList<>(List.of(
                Field.of("projectId", "/projectId", List.of(text(project, project)), text("x", null), text("", null)),
                Field.words("title.zh-Hans", "/title/zh-Hans", from1904, tail(document)),
                Field.optionalWords("description.zh-Hans", "/description/zh-Hans"),
                Field.code("category", "/category", List.of("ENERGY", "LAND"), null, "", "NOPE"),
                Field.code("severity", "/severity", List.of("LOW", "CRITICAL"), null, "", "严重"),
                Field.day("raisedOn", "/raisedOn", from1904),
                Field.code("district", "/district", List.of("320214", "320281"), null, "999999"),
                Field.code("visibility", "/visibility", List.of("PUBLIC", "PARTNER"), "INTERNAL", "SECRET"),
                identifiers(),
                sources(document)));
    }

    /** Some words that no other sheet has. */
    private static String tail(String document) {
        var random = new Random(document.hashCode());
        return random.ints(6, '\u4E00', '\u9FA6').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static Field identifiers() {
        return Field.of(
                "externalIds",
                "/externalIds",
                List.of(text("", "")),
                text("no colon", null),
                text(":x", null),
                text("sys tem!:1", null),
                text("system:", null),
                text("{", null));
    }

    private static Field sources(String document) {
        return Field.of(
                "sources",
                "/sources/0/document",
                List.of(
                        text(document, document),
                        text(document + "\nurn:x-test:other", document),
                        text(" " + document + "\r\n\r\n", document),
                        text("{\"document\": \"" + document + "\", \"issuedOn\": \"2024-04-18\"}", document)),
                text("nonsense", null),
                text("{", null),
                text("{\"a\": 1}", null),
                text(document + "\n[1", null),
                text("{\"document\": \"" + document + "\", \"issuedOn\": \"2024-02-30\"}", null));
    }
}
