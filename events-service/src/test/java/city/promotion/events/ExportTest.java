package city.promotion.events;

import static city.promotion.testkit.ProblemAssert.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Lists as files: every form, every language, whole however long, and broken off in a way that is seen. */
@QuarkusTest
class ExportTest {

    private static final String ORGANISATIONS = "/events/v1/organisations";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MANY = 100_500;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URL address;

    @Test
    void answersCsvForProgramsWithKeysAndWithoutMark() {
        var country = anOrganisation("{\"zh-Hans\": \"出口样本一\", \"en\": \"=HYPERLINK(\\\"x\\\")\"}", "AD");
        given().accept("text/csv")
                .get(ORGANISATIONS + "?country=" + country)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("filename=\"organisations-"))
                .body(startsWith("id,code,names.zh-Hans,names.zh-Hant,names.ja,names.en,aliases,kind,"))
                .body(containsString("出口样本一,,,\"'=HYPERLINK(\"\"x\"\")\""));
    }

    @Test
    void answersCsvForExcelWithLabelsAndMark() {
        anOrganisation("{\"zh-Hans\": \"出口样本二\"}", "AE");
        var file = given().get(ORGANISATIONS + "?country=AE&format=csv&lang=zh");
        file.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("filename*=UTF-8''%E6%9C%BA%E6%9E%84-"))
                .header("Content-Language", "zh");
        var text = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF编号ID,编号,名称 · 简体中文,"), text.substring(0, 60));
        assertTrue(text.endsWith("\r\n"));
    }

    @Test
    void answersOneJsonObjectALine() {
        anOrganisation("{\"en\": \"Sample One\"}", "AF");
        anOrganisation("{\"en\": \"Sample Two\"}", "AF");
        var lines = given().accept("application/x-ndjson")
                .get(ORGANISATIONS + "?country=AF&sort=-code&limit=1")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString()
                .split("\n");
        assertEquals(2, lines.length, "the whole list, whatever the limit of pages");
        assertTrue(lines[0].startsWith("{\"id\":") && lines[0].contains("\"names\":{\"en\":\"Sample Two\"}"), lines[0]);
        assertTrue(lines[1].contains("Sample One"));
    }

    @Test
    void answersAWorkbookWithKeysLabelsAndText() throws IOException {
        anOrganisation("{\"ja\": \"＝SUM(A1)\", \"en\": \"+86 510\"}", "AG");
        var file = given().accept(XLSX)
                .header("Accept-Language", "ja")
                .get(ORGANISATIONS + "?country=AG")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals(3, rows.size());
            assertEquals("names.ja", rows.get(0).getCellText(4));
            assertEquals("名称 · 日本語", rows.get(1).getCellText(4));
            assertEquals("＝SUM(A1)", rows.get(2).getCellText(4));
            assertEquals("+86 510", rows.get(2).getCellText(5));
            assertEquals(CellType.STRING, rows.get(2).getCell(5).getType());
            assertEquals(CellType.NUMBER, rows.get(2).getCell(18).getType(), "the version is a number");
        }
    }

    @Test
    void showsNobodyMoreThanTheListDoes() {
        Tokens.editor()
                .contentType("application/json")
                .body(Map.of("names", Map.of("en", "Hidden sample"), "kind", "COMPANY", "country", "AI"))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201);
        given().accept("text/csv")
                .get(ORGANISATIONS + "?country=AI")
                .then()
                .statusCode(200)
                .body(not(containsString("Hidden sample")));
        Tokens.viewer()
                .accept("text/csv")
                .get(ORGANISATIONS + "?country=AI")
                .then()
                .body(containsString("Hidden sample"));
    }

    @Test
    void refusesAWrongQuestionBeforeTheFirstByte() {
        given().accept("text/csv")
                .get(ORGANISATIONS + "?sort=colour")
                .then()
                .spec(problem(ConventionProblem.BAD_PARAMETER, "sort"));
        given().get(ORGANISATIONS + "?format=pdf").then().spec(problem(ConventionProblem.BAD_PARAMETER, "format"));
    }

    @Test
    void offersFilesOfListsOnly() {
        given().accept("text/csv").get("/events/v1/codelists").then().spec(problem(ConventionProblem.NOT_ACCEPTABLE));
    }

    @Test
    void preparesEachListForEveryLanguage() {
        for (var list : List.of(
                "events", "campaigns", "organisations", "people", "city-relationships", "meetings", "follow-ups")) {
            for (var lang : List.of("zh", "ja", "en")) {
                var labels = given().get("/events/v1/" + list + "?country=ZZ&format=csv&lang=" + lang);
                if (labels.statusCode() == 400) {
                    labels = given().get("/events/v1/" + list + "?source=urn:none&format=csv&lang=" + lang);
                }
                assertEquals(200, labels.statusCode(), list);
                if (!lang.equals("en")) {
                    for (var label : labels.asString().strip().split(",")) {
                        assertFalse(label.matches("[a-zA-Z ]{3,}( · .*)?"), list + " in " + lang + ": " + label);
                    }
                }
            }
        }
    }

    /** A reader that stands still makes the server stand still: had it gathered the answer first, its transaction would be over. */
    @Test
    void streamsALongListWholeAndOnlyAsFastAsItIsRead() throws Exception {
        try {
            executePastTriggers(
                    "insert into organisation (id, code, names, kind, country, website, visibility, version, created_at, created_by,"
                            + " updated_at, updated_by) select uuidv7(), 'XX-' || n, jsonb_build_object('en', 'Generated ' || n), 'COMPANY',"
                            + " 'AQ', 'https://example.org/' || repeat('x', 400), 'PUBLIC', 0, now(), 'test', now(), 'test' from generate_series(1, "
                            + MANY + ") n");
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                ask(socket, "text/csv", ORGANISATIONS + "?country=AQ");
                var answer = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                assertEquals('H', answer.read());
                assertEquals(1, exportsRunning());
                var body = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
                assertTrue(body.contains("Transfer-Encoding: chunked") || body.contains("transfer-encoding: chunked"));
                assertTrue(body.endsWith("\r\n0\r\n\r\n"), "the last chunk says that it is whole");
                assertEquals(MANY, withoutChunks(body).split("Generated \\d+,", -1).length - 1);
            }
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                ask(socket, "application/x-ndjson", ORGANISATIONS + "?country=AQ");
                assertEquals('H', socket.getInputStream().read());
                breakOffExports();
                var rest = new String(untilTheEnd(socket.getInputStream()), StandardCharsets.UTF_8);
                assertFalse(rest.endsWith("\r\n0\r\n\r\n"), "broken off, and seen to be");
            }
        } finally {
            executePastTriggers("delete from organisation where country = 'AQ'");
        }
    }

    private static String withoutChunks(String answer) {
        var whole = new StringBuilder();
        var at = answer.indexOf("\r\n\r\n") + 4;
        for (int end = answer.indexOf("\r\n", at); end > 0; end = answer.indexOf("\r\n", at)) {
            var size = Integer.parseInt(answer.substring(at, end), 16);
            whole.append(answer, end + 2, end + 2 + size);
            at = end + 2 + size + 2;
        }
        return whole.toString();
    }

    private static void ask(Socket socket, String form, String path) throws IOException {
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + form
                                + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** What comes before the connection ends, also when it is cut. */
    private static byte[] untilTheEnd(InputStream in) {
        var all = new java.io.ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException cut) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    private int exportsRunning() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
                            and xact_start is not null and state in ('active', 'idle in transaction')
                            and query like '%organisation%'""")) {
            var row = select.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private void breakOffExports() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and xact_start is not null and query like '%organisation%'");
    }

    /** As the owner of the table: histories and likely duplicates of so many rows are another test's matter. */
    private static void executePastTriggers(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table organisation disable trigger user");
            statement.execute(sql);
            statement.execute("alter table organisation enable trigger user");
            owner.commit();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static String anOrganisation(String names, String country) {
        Tokens.editor()
                .contentType("application/json")
                .body("{\"names\": " + names + ", \"kind\": \"COMPANY\", \"country\": \"" + country
                        + "\", \"visibility\": \"PUBLIC\"}")
                .post(ORGANISATIONS)
                .then()
                .statusCode(201);
        return country;
    }
}
