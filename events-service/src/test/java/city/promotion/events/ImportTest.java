package city.promotion.events;

import static city.promotion.testkit.ProblemAssert.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.sheet.SheetProblem;
import city.promotion.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Sheets that come in: told before they do anything, applied whole or not at all. */
@QuarkusTest
class ImportTest {

    private static final String IMPORTS = "/events/v1/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    SessionFactory sessions;

    @Inject
    DataSource database;

    @Test
    void tellsFirstAndAppliesOnce() {
        var id = checked(
                        "organisations",
                        "names.zh-Hans,names.en,kind,country\n导入样本一,Import Sample One,COMPANY,BB\n导入样本二,,COMPANY,BB\n")
                .body("state", equalTo("CHECKED"))
                .body("rows", equalTo(2))
                .body("creates", equalTo(2))
                .body("refused", equalTo(0))
                .extract()
                .<String>path("id");
        assertEquals(0, organisationsIn("BB"), "looked at only");
        for (int i = 0; i < 2; i++) {
            applied(id).body("state", equalTo("APPLIED")).body("appliedBy", notNullValue());
            assertEquals(2, organisationsIn("BB"), "applied once, however often it is asked for");
        }
        Tokens.editor()
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .statusCode(200)
                .body("items.recordId", hasSize(2))
                .body("items[0].recordId", notNullValue());
    }

    @Test
    void namesEveryCellToMendInTheCallersLanguage() throws IOException {
        var id = checked(
                        "organisations",
                        "names.en,kind,website\nBroken Sample,,ftp://x\nGood Sample,COMPANY,\nThird,NOPE,\n")
                .body("state", equalTo("REFUSED"))
                .body("refused", equalTo(2))
                .extract()
                .<String>path("id");
        Tokens.editor()
                .header("Accept-Language", "zh")
                .get(IMPORTS + "/" + id + "/rows?action=REFUSED")
                .then()
                .body("items[0].row", equalTo(2))
                .body("items[0].faults.cell", hasItem("B2"))
                .body("items[0].faults.cell", hasItem("C2"))
                .body("items[0].faults.find { it.cell == 'B2' }.code", equalTo("not-blank"))
                .body("items[0].faults.find { it.cell == 'B2' }.message", containsString("必填"))
                .body("items[1].faults[0].cell", equalTo("B4"));
        Tokens.editor()
                .post(IMPORTS + "/" + id + "/application")
                .then()
                .statusCode(409)
                .body("type", containsString("import-not-ready"));
        var sheet = Tokens.editor()
                .accept(XLSX)
                .get(IMPORTS + "/" + id + "/sheet?lang=zh")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals("#result", rows.get(0).getCellText(3));
            assertEquals("需修改", rows.get(2).getCellText(3));
            assertTrue(rows.get(2).getCellText(4).contains("B2"));
        }
        // Mended in the annotated sheet and sent again as it is.
        checked("organisations", sheet).body("state", equalTo("REFUSED")).body("refused", equalTo(2));
    }

    @Test
    void changesNothingWhenAnExportComesBack() {
        var organisation = create("organisations", """
                {"names": {"zh-Hans": "往返样本", "ja": "往復見本"}, "aliases": [{"en": "=Round"}, {"en": "A", "ja": "B"}], "kind": "COMPANY",
                 "country": "BT", "city": {"en": "Thimphu"}, "externalIds": [{"system": "round", "id": "a:1"}],
                 "sources": [{"document": "urn:x:1"}, {"document": "urn:x:2", "issuedOn": "2024-04-18", "note": "two\\nlines"}]}""");
        var person = create("people", """
                {"names": {"en": "Round Person"}, "country": "BT", "sources": [{"document": "urn:x:round"}]}""");
        create("campaigns", """
                {"title": {"en": "Round campaign"}, "starts": {"value": "2024", "precision": "YEAR"},
                 "sources": [{"document": "urn:x:round"}]}""");
        var event = create("events", """
                {"type": "PROMOTION_CONFERENCE", "title": {"zh-Hans": "往返活动"}, "starts": {"value": "2024-04-18", "precision": "HALF_DAY",
                 "half": "PM", "timeZone": "Asia/Tokyo"}, "places": [{"country": "JP", "city": {"en": "Tokyo"}, "timeZone": "Asia/Tokyo"}],
                 "sources": [{"document": "urn:x:round"}]}""");
        create("events/" + event + "/participations", """
                {"personId": "%s", "organisationId": "%s", "role": "SPEAKER", "title": {"en": "-Chair"}, "mode": "VIDEO",
                 "externalIds": [{"system": "round", "id": "p1"}]}""".formatted(person, organisation));
        comesBack("organisations", "organisations?country=BT", 1);
        comesBack("people", "people?country=BT", 1);
        comesBack("campaigns", "campaigns?source=urn:x:round", 1);
        comesBack("events", "events?source=urn:x:round", 1);
        comesBack("participations", "events/" + event + "/participations?sort=position", 1);
    }

    @Test
    void comparesWithWhatIsOnFile() {
        create("organisations", """
                {"names": {"en": "Compared Sample"}, "kind": "COMPANY", "country": "BW", "website": "https://old.example",
                 "externalIds": [{"system": "cmp", "id": "1"}]}""");
        var id = checked("organisations", "externalIds,names.ja,website\ncmp:1,比較見本,\n")
                .body("changes", equalTo(1))
                .body("creates", equalTo(0))
                .extract()
                .<String>path("id");
        Tokens.editor()
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .body("items[0].changes.field", hasSize(2))
                .body("items[0].changes.find { it.field == 'website' }.old", equalTo("https://old.example"))
                .body("items[0].changes.find { it.field == 'names.ja' }.new", equalTo("比較見本"));
        applied(id).body("state", equalTo("APPLIED"));
        Tokens.editor()
                .get("/events/v1/organisations?country=BW")
                .then()
                .body("items[0].names.en", equalTo("Compared Sample"))
                .body("items[0].names.ja", equalTo("比較見本"))
                .body("items[0].website", equalTo(null))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void appliesNothingWhenARecordChangedSinceTheCheck() {
        var record = create(
                "organisations", "{\"names\": {\"en\": \"Overtaken\"}, \"kind\": \"COMPANY\", \"country\": \"BZ\"}");
        var id = checked(
                        "organisations",
                        "id,names.en,kind,country\n,New One,COMPANY,BZ\n" + record + ",Renamed,COMPANY,BZ\n")
                .body("state", equalTo("CHECKED"))
                .extract()
                .<String>path("id");
        Tokens.editor()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"names\": {\"en\": \"Somebody was faster\"}, \"kind\": \"COMPANY\", \"country\": \"BZ\"}")
                .put("/events/v1/organisations/" + record)
                .then()
                .statusCode(200);
        applied(id)
                .body("state", equalTo("CHECKED"))
                .body("failedRow", equalTo(3))
                .body("failure[0].code", equalTo("stale"));
        assertEquals(1, organisationsIn("BZ"), "the row before it was taken back");
    }

    @Test
    void namesTheRowThatIsRefusedAmongManyWrittenTogether() {
        var rows = new StringBuilder("names.en,kind,country,externalIds\n");
        for (int i = 0; i < 20; i++) {
            rows.append("Together Sample ")
                    .append(i)
                    .append(",COMPANY,CC,together:")
                    .append(i)
                    .append('\n');
        }
        var id = checked("organisations", rows.toString())
                .body("creates", equalTo(20))
                .extract()
                .<String>path("id");
        create("organisations", """
                {"names": {"en": "Somebody was faster"}, "kind": "COMPANY", "externalIds": [{"system": "together", "id": "12"}]}""");
        applied(id)
                .body("state", equalTo("CHECKED"))
                .body("failedRow", equalTo(14))
                .body("failure", hasSize(1));
        assertEquals(0, organisationsIn("CC"), "the rows before it were taken back");
    }

    @Test
    void writesManyWithFewStatements() {
        var few = statementsToApply(5);
        assertTrue(statementsToApply(200) - few < 20, "a hundred rows more are a statement or two more");
    }

    @Test
    void changesManyWithFewStatements() {
        statementsToApply(100);
        var sheet = new StringBuilder("externalIds,website\n");
        for (int i = 0; i < 100; i++) {
            sheet.append("batch-100:").append(i).append(",https://changed.example\n");
        }
        var id = checked("organisations", sheet.toString())
                .body("changes", equalTo(100))
                .extract()
                .<String>path("id");
        var sent = statementsOf(id);
        assertTrue(sent < 100, sent + " statements for 100 changes");
        Tokens.editor()
                .get("/events/v1/organisations?externalId=batch-100:99")
                .then()
                .body("items.website", hasItem("https://changed.example"))
                .body("items.version", hasItem(1));
    }

    /** Sent to the database by the application of a sheet with so many new rows. */
    private long statementsToApply(int rows) {
        var sheet = new StringBuilder("names.zh-Hans,kind,country,externalIds\n");
        for (int i = 0; i < rows; i++) {
            sheet.append("成批样本").append(rows).append("之").append(i);
            sheet.append(",COMPANY,CX,batch-")
                    .append(rows)
                    .append(':')
                    .append(i)
                    .append('\n');
        }
        var id = checked("organisations", sheet.toString())
                .body("creates", equalTo(rows))
                .extract()
                .<String>path("id");
        return statementsOf(id);
    }

    private long statementsOf(String id) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        applied(id).body("state", equalTo("APPLIED"));
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount() - before;
    }

    /** Somebody else who holds an identifier of the sheet makes it wait in the middle, where it can be looked at. */
    @Test
    void tellsHowFarItIsWhileItRuns() throws SQLException {
        var sheet = new StringBuilder("names.en,kind,country,externalIds\n");
        for (int i = 0; i < 600; i++) {
            sheet.append("Progress Sample ")
                    .append(i)
                    .append(",COMPANY,KM,progress:")
                    .append(i)
                    .append('\n');
        }
        var id = new AtomicReference<String>();
        whileSomebodyHolds("progress", "300", () -> {
            id.set(upload("organisations", sheet.toString().getBytes(StandardCharsets.UTF_8), 0)
                    .statusCode(202)
                    .body("state", equalTo("CHECKING"))
                    .extract()
                    .path("id"));
            awaitRowsDone(id.get(), 256).body("state", equalTo("CHECKING")).body("rows", equalTo(600));
            Tokens.editor()
                    .post(IMPORTS + "/" + id.get() + "/application")
                    .then()
                    .statusCode(409)
                    .body("type", containsString("import-busy"));
        });
        await().atMost(PATIENCE).until(() -> state(id.get()).equals("CHECKED"));
        whileSomebodyHolds("progress", "300", () -> {
            Tokens.editor()
                    .post(IMPORTS + "/" + id.get() + "/application?wait=0")
                    .then()
                    .statusCode(202);
            awaitRowsDone(id.get(), 256).body("state", equalTo("APPLYING"));
            assertEquals(0, organisationsIn("KM"), "whole or not at all");
        });
        await().atMost(PATIENCE).until(() -> state(id.get()).equals("APPLIED"));
        assertEquals(600, organisationsIn("KM"));
    }

    /** Two are worked on at once; the third waits, and says so. */
    @Test
    void waitsForItsTurn() throws SQLException {
        var ids = new ArrayList<String>();
        whileSomebodyHolds("turn", "1", () -> {
            for (int i = 0; i < 3; i++) {
                var sheet = "names.en,kind,externalIds\nTurn Sample,COMPANY,turn:1\n";
                ids.add(upload("organisations", sheet.getBytes(StandardCharsets.UTF_8), 0)
                        .statusCode(202)
                        .body("state", equalTo("CHECKING"))
                        .extract()
                        .path("id"));
            }
            ids.forEach(id -> assertEquals("CHECKING", state(id)));
        });
        ids.forEach(id -> await().atMost(PATIENCE).until(() -> state(id).equals("CHECKED")));
    }

    /** A check may wait for an application; that one goes on meanwhile, however many parts there are to try. */
    @Test
    void checksWhatAnotherImportIsAboutToBring() throws SQLException {
        var header = "names.en,kind,country,externalIds\n";
        var applied = new StringBuilder(header);
        var checked = new StringBuilder(header);
        for (int i = 0; i < 1_100; i++) {
            var row = "Overlap Sample " + i + ",COMPANY,KI,overlap:" + i + "\n";
            applied.append(row);
            if (i == 0 || i == 300) {
                checked.append(row);
            } else if (i < 300) {
                checked.append("Other Sample ").append(i).append(",COMPANY,KI,\n");
            }
        }
        var first = checked("organisations", applied.toString())
                .body("creates", equalTo(1_100))
                .extract()
                .<String>path("id");
        var second = new AtomicReference<String>();
        whileSomebodyHolds("overlap", "600", () -> {
            Tokens.editor()
                    .post(IMPORTS + "/" + first + "/application?wait=0")
                    .then()
                    .statusCode(202);
            awaitRowsDone(first, 512);
            second.set(upload("organisations", checked.toString().getBytes(StandardCharsets.UTF_8), 0)
                    .statusCode(202)
                    .extract()
                    .path("id"));
        });
        await().atMost(PATIENCE).until(() -> state(first).equals("APPLIED"));
        await().atMost(PATIENCE).until(() -> !state(second.get()).equals("CHECKING"));
        Tokens.editor().get(IMPORTS + "/" + second.get()).then().body("refused", equalTo(2));
        assertEquals(1_100, organisationsIn("KI"));
    }

    @Test
    void appliesOnceWhenAskedTwiceAtOnce() {
        for (int round = 0; round < 5; round++) {
            var id = checked("organisations", "names.en,kind,country\nAt Once " + round + ",COMPANY,GQ\n")
                    .extract()
                    .<String>path("id");
            var others =
                    CompletableFuture.runAsync(() -> Tokens.editor().post(IMPORTS + "/" + id + "/application?wait=50"));
            Tokens.editor().post(IMPORTS + "/" + id + "/application?wait=50");
            others.join();
            await().atMost(PATIENCE).until(() -> state(id).equals("APPLIED"));
            assertEquals(round + 1, organisationsIn("GQ"));
        }
    }

    private static ValidatableResponse awaitRowsDone(String id, int rows) {
        await().atMost(PATIENCE)
                .until(() -> Tokens.editor().get(IMPORTS + "/" + id).<Integer>path("rowsDone") == rows);
        return Tokens.editor().get(IMPORTS + "/" + id).then();
    }

    private static String state(String id) {
        return Tokens.editor().get(IMPORTS + "/" + id).path("state");
    }

    private void whileSomebodyHolds(String system, String identifier, Runnable work) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class))) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "insert into external_id values (?, ?, 'organisation', gen_random_uuid(), '/')")) {
                insert.setString(1, system);
                insert.setString(2, identifier);
                insert.executeUpdate();
                work.run();
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void keepsNoRehearsal() {
        var kept = assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("insert into rehearsal default values");
            }
        });
        assertTrue(kept.getMessage().contains("never kept"), kept.getMessage());
    }

    @Test
    void listsSuspectedTwinsAndMergesNone() {
        create("organisations", "{\"names\": {\"zh-Hans\": \"神户孪生制钢所\"}, \"kind\": \"COMPANY\", \"country\": \"CK\"}");
        var id = checked("organisations", "names.ja,kind\n神戸孪生製鋼所,COMPANY\n")
                .body("withTwins", equalTo(1))
                .body("creates", equalTo(1))
                .extract()
                .<String>path("id");
        Tokens.editor()
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .body("items[0].twins[0].names.zh-Hans", equalTo("神户孪生制钢所"));
    }

    @Test
    void refusesFormulasAndMergedCellsByAddress() {
        var id = checked("organisations", workbook(sheet -> {
                    sheet.value(0, 0, "names.en");
                    sheet.value(0, 1, "kind");
                    sheet.formula(1, 0, "1+1");
                    sheet.value(1, 1, "COMPANY");
                    sheet.value(2, 0, "Merged");
                    sheet.value(2, 1, "COMPANY");
                    sheet.range(2, 0, 3, 0).merge();
                }))
                .body("state", equalTo("REFUSED"))
                .extract()
                .<String>path("id");
        Tokens.editor()
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .body("items[0].faults.cell", hasItem("A2"))
                .body("items[1].faults.cell", hasItem("A3"));
    }

    @Test
    void refusesAFileThatIsNoSheetOfTheList() {
        upload("organisations", "names.en,colour\nx,red\n".getBytes(StandardCharsets.UTF_8))
                .spec(problem(SheetProblem.UNREADABLE, "B1"));
        upload("organisations", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                .spec(problem(SheetProblem.UNREADABLE, "file"));
        upload("nothing", "a\nb\n".getBytes(StandardCharsets.UTF_8)).statusCode(404);
        Tokens.viewer()
                .contentType("application/octet-stream")
                .body(new byte[] {1})
                .post(IMPORTS + "?list=organisations")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsWhatTheServiceItselfDecides() {
        var event = create("events", "{\"type\": \"EXHIBITION\", \"title\": {\"en\": \"Kept\"}}");
        var id = checked("events", "id,status\n" + event + ",HELD\n")
                .body("state", equalTo("REFUSED"))
                .extract()
                .<String>path("id");
        Tokens.editor()
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .body("items[0].faults[0].code", equalTo("read-only"))
                .body("items[0].faults[0].cell", equalTo("B2"));
    }

    private static void comesBack(String list, String path, int rows) {
        for (var format : List.of("format=xlsx&lang=zh", "format=csv&lang=ja")) {
            var file = Tokens.editor()
                    .get("/events/v1/" + path + "&" + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            var answer = upload(list, file).log().ifError().statusCode(202).extract();
            String id = answer.path("id");
            var told = list + " " + format + ": "
                    + Tokens.editor().get(IMPORTS + "/" + id + "/rows").asString();
            assertEquals(rows, answer.<Integer>path("unchanged"), told);
            assertEquals(rows, answer.<Integer>path("rows"), told);
        }
    }

    private static String create(String path, String body) {
        return Tokens.editor()
                .contentType("application/json")
                .body(body)
                .post("/events/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int organisationsIn(String country) {
        return Tokens.editor()
                .get("/events/v1/organisations?total=true&country=" + country)
                .path("total");
    }

    private static ValidatableResponse checked(String list, String csv) {
        return checked(list, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse checked(String list, byte[] file) {
        return upload(list, file).statusCode(202);
    }

    private static ValidatableResponse upload(String list, byte[] file) {
        return upload(list, file, 50);
    }

    private static ValidatableResponse upload(String list, byte[] file, int wait) {
        return Tokens.editor()
                .contentType("application/octet-stream")
                .body(file)
                .post(IMPORTS + "?wait=" + wait + "&list=" + list)
                .then();
    }

    private static ValidatableResponse applied(String id) {
        return Tokens.editor()
                .post(IMPORTS + "/" + id + "/application?wait=50")
                .then()
                .statusCode(202);
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("s"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
