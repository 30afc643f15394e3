package city.promotion.stats.load;

import static city.promotion.stats.Figures.TRADE;
import static city.promotion.stats.Figures.aDraft;
import static city.promotion.stats.Figures.aPublished;
import static city.promotion.stats.Figures.aQuarter;
import static city.promotion.stats.Figures.observation;
import static city.promotion.stats.Figures.publish;
import static city.promotion.stats.Figures.total;
import static city.promotion.testkit.ProblemAssert.problem;
import static city.promotion.testkit.Tokens.anonymous;
import static city.promotion.testkit.Tokens.editor;
import static city.promotion.testkit.Tokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import city.promotion.conventions.problem.ConventionProblem;
import city.promotion.stats.release.PublicationCheck;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FileLoadResourceTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SDMX = "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8";
    private static final String DIMENSIONS =
            "FREQ,ACCUM,REF_AREA,FLOW,COUNTERPART_AREA,OWNERSHIP,ACTIVITY,TRADE_MODE,TRANSFORMATION,UNIT_MEASURE";
    private static final String PLAIN = DIMENSIONS + ",TIME_PERIOD,OBS_VALUE,UNIT_MULT\n";
    private static final String MERGED = "STRUCTURE,STRUCTURE_ID,ACTION," + DIMENSIONS
            + ",TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS,COMMENT_ZH_HANS\n";

    private static String row(String flow, String quarter, String value) {
        return "Q,YTD,320200," + flow + ",W1,_T,_T,_T,N,CNY," + quarter + "," + value + ",8\n";
    }

    private static String sdmx(String action, String flow, String quarter, String rest) {
        return "dataflow,WX_STAT:TRADE(1.0.0)," + action + ",Q,YTD,320200," + flow + ",W1,_T,_T,_T,N,CNY," + quarter
                + "," + rest + "\n";
    }

    private static ValidatableResponse send(String path, String type, byte[] file) {
        return editor().contentType(type).body(file).post(path).then();
    }

    private static ValidatableResponse load(String release, String type, String file) {
        return send(release + "/files", type, file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse rehearse(String release, byte[] file) {
        return send(release + "/files/rehearsal", "application/octet-stream", file);
    }

    private static ValidatableResponse of(String quarter, String more) {
        return anonymous()
                .get(TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter + more)
                .then()
                .statusCode(200);
    }

    @Test
    void takesAPlainFileAsItIsPrinted() {
        var quarter = aQuarter();
        var release = aDraft("PUBLIC", null);
        load(
                        release,
                        "text/csv",
                        PLAIN + row("IX", quarter, "1733.0") + row("M", quarter, "-2") + "\n"
                                + row("X", quarter, "0.50"))
                .statusCode(201)
                .header("Location", startsWith(release + "/loads/"))
                .body("observations", equalTo(3))
                .body("createdBy", equalTo("editor-1"));
        publish(release).statusCode(200);
        of(quarter, "")
                .body("items.value.value", contains("1733.0", "-2", "0.50"))
                .body("items[0].value.multiplier", equalTo(8))
                .body("items[0].sources[0].locator", equalTo("article 3"));
    }

    @Test
    void takesBackWhatWasExported() throws IOException {
        var quarter = aQuarter();
        aPublished(
                "PUBLIC",
                null,
                "{\"comment\": {\"zh-Hans\": \"=注\\n二\", \"en\": \"a, \\\"b\\\"\"}, \"status\": \"E\","
                        + total(quarter, "1732.30").substring(1),
                observation(quarter, "\"6\"", "X", "N", "CNY"));
        var list = TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter;
        var files = new ArrayList<byte[]>();
        files.add(anonymous().accept("text/csv").get(list).asByteArray());
        for (var format : List.of("csv&lang=zh", "csv&lang=ja", "csv&lang=en", "xlsx&lang=zh", "xlsx&lang=en")) {
            files.add(anonymous().get(list + "&format=" + format).asByteArray());
        }
        files.add(gzipped(files.get(0)));
        files.add(new String(files.get(1), StandardCharsets.UTF_8).substring(1).getBytes(Charset.forName("GB18030")));
        for (var file : files) {
            var release = aDraft("PUBLIC", null);
            rehearse(release, file)
                    .body("violations.message", nullValue())
                    .statusCode(200)
                    .body("rows", equalTo(2))
                    .body("observations", equalTo(2))
                    .body("deletions", equalTo(0));
            send(release + "/files", "application/octet-stream", file).statusCode(201);
            editor().get(release + "/observations")
                    .then()
                    .body("items.value.value", contains("1732.30", "6"))
                    .body("items[0].status", equalTo("E"))
                    .body("items[0].comment.zh-Hans", equalTo("=注\n二"))
                    .body("items[0].comment.en", equalTo("a, \"b\""));
        }
    }

    @Test
    void saysThatItsOwnExportChangesNothing() {
        var quarter = aQuarter();
        aPublished(
                "PUBLIC",
                null,
                "{\"comment\": {\"zh-Hans\": \"初步数\", \"en\": \"First count\"}, \"status\": \"E\","
                        + total(quarter, "1732.30").substring(1),
                observation(quarter, "\"6\"", "X", "N", "CNY"));
        var list = TRADE + "?startPeriod=" + quarter + "&endPeriod=" + quarter;
        var sdmx = "/stats/sdmx/v2/data/dataflow/WX_STAT/TRADE/1.0.0/*?c[TIME_PERIOD]=" + quarter;
        for (var export : List.of(list + "&format=csv", list + "&format=xlsx", sdmx + "&format=csvdata")) {
            for (var language : List.of("zh", "en")) {
                var file = anonymous()
                        .urlEncodingEnabled(false)
                        .header("Accept-Language", language)
                        .get(export.replace("[", "%5B").replace("]", "%5D"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                var release = aDraft("PUBLIC", null);
                rehearse(release, file)
                        .body("violations", nullValue())
                        .statusCode(200)
                        .body("observations", equalTo(2))
                        .body("unchanged", equalTo(2));
                send(release + "/files", "application/octet-stream", file)
                        .statusCode(201)
                        .body("observations", equalTo(2))
                        .body("unchanged", equalTo(2));
                editor().get(release + "/observations")
                        .then()
                        .body("items.value.value", contains("1732.30", "6"))
                        .body("items[0].comment.zh-Hans", equalTo("初步数"))
                        .body("items[0].comment.en", equalTo("First count"))
                        .body("items.sources[0].locator", everyItem(equalTo("article 3")));
            }
        }
        var changed = aDraft("PUBLIC", null);
        load(changed, "text/csv", PLAIN + row("IX", quarter, "1732.3") + row("X", quarter, "6"))
                .statusCode(201)
                .body("unchanged", equalTo(1));
        load(
                        aDraft("PUBLIC", null),
                        SDMX,
                        MERGED.replace("COMMENT_ZH_HANS", "COMMENT_OBS")
                                + sdmx("M", "IX", quarter, "1732.30,,,another"))
                .spec(problem(LoadProblem.FILE_REFUSED, "R2"));
    }

    @Test
    void readsTheEncodingsThatOfficesWrite() {
        var head = PLAIN.replace("\n", ",COMMENT_ZH_HANS\n");
        var said = "初步数，含㐂与𠮷";
        for (var written : List.of("UTF-8", "UTF-8 marked", "GB18030", "GB18030 named", "GBK", "UTF-16LE")) {
            var quarter = aQuarter();
            var comment = written.equals("GBK") ? "初步数" : said;
            // What is not ASCII comes late, behind more than any look at the beginning would see.
            var file = new StringBuilder(head);
            for (int year = 1000; year < 1800; year++) {
                file.append(row("M", year + "-Q2", "1").replace("\n", ",\n"));
            }
            file.append(row("IX", quarter, "1.50").replace("\n", "," + comment + "\n"));
            var text = file.toString();
            var bytes = switch (written) {
                case "UTF-8" -> text.getBytes(StandardCharsets.UTF_8);
                case "UTF-8 marked" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                case "UTF-16LE" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                default -> text.getBytes(Charset.forName(written.split(" ")[0]));
            };
            var release = aDraft("PUBLIC", null);
            send(
                            release + "/files",
                            written.endsWith("named") ? "text/csv; charset=gb18030" : "application/octet-stream",
                            bytes)
                    .statusCode(201)
                    .body("observations", equalTo(801));
            editor().get(release + "/observations?limit=1")
                    .then()
                    .body("items[0].value.value", equalTo("1.50"))
                    .body("items[0].comment.zh-Hans", equalTo(comment));
        }
        send(
                        aDraft("PUBLIC", null) + "/files",
                        "text/csv; charset=utf-8",
                        (head + row("IX", aQuarter(), "1").replace("\n", "," + said + "\n"))
                                .getBytes(Charset.forName("GB18030")))
                .statusCode(422);
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void mergesReplacesAndDeletesAsSdmxHasIt() {
        var quarter = aQuarter();
        aPublished(
                "PUBLIC",
                null,
                total(quarter, "5").replaceFirst("\\{", "{\"status\": \"E\", \"comment\": {\"zh-Hans\": \"注\"},"),
                observation(quarter, "\"2\"", "M", "N", "CNY").replaceFirst("\\{", "{\"status\": \"E\","),
                observation(quarter, "\"3\"", "X", "N", "CNY"));
        String known = of(quarter, "").extract().path("items[0].knownFrom");
        var release = aDraft("PUBLIC", null);
        load(
                        release,
                        SDMX,
                        MERGED
                                + sdmx("M", "IX", quarter, "5.5,,,")
                                + sdmx("R", "M", quarter, "2.5,8,,")
                                + sdmx("D", "X", quarter, ",,,"))
                .statusCode(201)
                .body("observations", equalTo(3));
        publish(release).statusCode(200);
        of(quarter, "")
                .body("items.value.value", contains("5.5", "2.5"))
                .body("items.value.multiplier", contains(8, 8))
                .body("items.status", contains("E", "A"))
                .body("items[0].comment.zh-Hans", equalTo("注"));
        of(quarter, "&updatedAfter=" + known).body("items.deleted", contains(false, false, true));

        var status = aDraft("PUBLIC", null);
        load(status, SDMX, MERGED + sdmx("M", "IX", quarter, ",,P,")).statusCode(201);
        editor().get(status + "/observations")
                .then()
                .body("items.value.value", contains("5.5"))
                .body("items.status", contains("P"));

        var all = aDraft("PUBLIC", null);
        load(all, SDMX, MERGED + "dataflow,WX_STAT:TRADE(1.0.0),D,Q,,*,,,,,,,," + quarter + ",,,,\n")
                .statusCode(201)
                .body("observations", equalTo(2));
        publish(all).statusCode(200);
        of(quarter, "").body("items", hasSize(0));
    }

    @Test
    void deletesASeriesOrAPeriodByLeavingTheRestOpen() {
        var one = aQuarter();
        var two = aQuarter();
        var ownership = observation(one, "\"5\"", "X", "N", "USD")
                .replace("\"OWNERSHIP\": \"_T\"", "\"OWNERSHIP\": \"STATE\"")
                .replace("\"TRADE_MODE\": \"_T\"", "\"TRADE_MODE\": \"BONDED_REPAIR\"");
        aPublished("PUBLIC", null, ownership, ownership.replace(one, two), total(one, "7"));
        var series = "dataflow,WX_STAT:TRADE(1.0.0),D,Q,YTD,320200,X,W1,STATE,_T,BONDED_REPAIR,N,USD,";
        for (var period : List.of("", "*")) {
            load(aDraft("PUBLIC", null), SDMX, MERGED + series + period + ",,,,\n")
                    .statusCode(201)
                    .body("observations", equalTo(2));
        }
        load(aDraft("PUBLIC", null), SDMX, MERGED + series + two + ",,,,\n")
                .statusCode(201)
                .body("observations", equalTo(1));
        load(aDraft("PUBLIC", null), SDMX, MERGED + series.replace("STATE", "FOREIGN") + ",,,,\n")
                .spec(problem(LoadProblem.FILE_REFUSED, "A2"));
        var open = aDraft("PUBLIC", null);
        load(open, SDMX, MERGED + "dataflow,WX_STAT:TRADE(1.0.0),D,,,,,,,,,,," + one + ",,,,\n")
                .statusCode(201)
                .body("observations", equalTo(2));
        publish(open).statusCode(200);
        of(one, "").body("items", hasSize(0));
        of(one, "&includeHistory=true").body("items", hasSize(2));
        of(two, "").body("items", hasSize(1));
    }

    @Test
    void namesTheCellsOfFiguresThatContradictEachOther() {
        var quarter = aQuarter();
        var release = aDraft("PUBLIC", null);
        var first = PLAIN + row("IX", quarter, "10");
        rehearse(release, (first + row("M", quarter, "4") + row("X", quarter, "6")).getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("verdict", equalTo("consistent"))
                .body("contradictions", hasSize(0));
        var wrong = first + row("M", quarter, "4") + row("X", quarter, "9");
        rehearse(release, wrong.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("observations", equalTo(3))
                .body("verdict", equalTo("contradiction"))
                .body("contradictions[0].cells", hasItems("L2", "L3", "L4"))
                .body("contradictions[0].figures", hasItems("Q.YTD.320200.IX.W1._T._T._T.N.CNY " + quarter))
                .body("contradictions[0].explanation.zh-Hans", not(emptyOrNullString()));
        load(release, "text/csv", first).statusCode(201);
        rehearse(release, (PLAIN + row("M", quarter, "4") + row("X", quarter, "9")).getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("contradictions[0].cells", hasItems("L2", "L3", null));
        load(release, "text/csv", PLAIN + row("M", quarter, "4") + row("X", quarter, "9"))
                .statusCode(201);
        publish(release).statusCode(409).body("type", containsString("release-contradicts"));
    }

    @Test
    void leavesNoTraceOfAFaultInAnyRowOfAnyFormat() throws IOException {
        // The first ten thousand rows are written before the last is read.
        var sizes = Map.of("CSV", 10_100, "SDMX-CSV", 300, "XLSX", 300);
        for (var format : List.of("CSV", "SDMX-CSV", "XLSX")) {
            var rows = sizes.get(format);
            for (var wrong : List.of(0, rows / 2, rows - 1)) {
                var release = aDraft("PUBLIC", null);
                var before = changes("");
                var place = format.equals("SDMX-CSV") ? "O" : "L";
                send(release + "/files", "application/octet-stream", file(format, rows, wrong))
                        .spec(problem(LoadProblem.FILE_REFUSED, place + (wrong + 2)));
                editor().get(release + "/observations").then().body("items", hasSize(0));
                editor().get(release + "/loads").then().body("items", hasSize(0));
                Assertions.assertEquals(before, changes(before), "nothing was told");
                publish(release).statusCode(409);
            }
        }
        var release = aDraft("PUBLIC", null);
        send(release + "/files", "application/octet-stream", file("XLSX", 300, -1))
                .statusCode(201)
                .body("observations", equalTo(300));
    }

    /** Where followers go on who have read all that there is. */
    private static String changes(String after) {
        var next = after;
        for (var events = 1; events > 0; ) {
            var answer = editor().accept("application/cloudevents-batch+json")
                    .get("/stats/v1/changes?limit=200" + (next.isEmpty() ? "" : "&after=" + next));
            events = answer.jsonPath().getList("$").size();
            next = answer.header("Link").replaceFirst(".*[?&]after=([^&>]+).*", "$1");
        }
        return next;
    }

    private static byte[] file(String format, int rows, int wrong) throws IOException {
        var lines = new ArrayList<String>();
        lines.add((format.equals("SDMX-CSV") ? MERGED : PLAIN).strip());
        for (int i = 0; i < rows; i++) {
            var quarter = 1000 + i / 12 + "-Q" + (1 + i / 3 % 4);
            var flow = List.of("IX", "M", "X").get(i % 3);
            var value = i == wrong ? "1.5.0" : "1";
            lines.add((format.equals("SDMX-CSV") ? sdmx("R", flow, quarter, value + ",8,,") : row(flow, quarter, value))
                    .strip());
        }
        if (!format.equals("XLSX")) {
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "sample", "1.0")) {
            var sheet = book.newWorksheet("figures");
            for (int i = 0; i < lines.size(); i++) {
                var cells = lines.get(i).split(",");
                for (int j = 0; j < cells.length; j++) {
                    sheet.value(i, j, cells[j]);
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void takesAFileOnceUnderItsKey() {
        var release = aDraft("PUBLIC", null);
        var file = PLAIN + row("IX", aQuarter(), "1");
        var key = UUID.randomUUID().toString();
        for (var request : List.of("first", "second")) {
            editor().contentType("text/csv")
                    .header("Idempotency-Key", key)
                    .header("X-Request-Id", request + "-of-two")
                    .header("User-Agent", request)
                    .body(file)
                    .post(release + "/files")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", request.equals("first") ? nullValue() : equalTo("true"));
        }
        editor().contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file + row("M", aQuarter(), "1"))
                .post(release + "/files")
                .then()
                .spec(problem(ConventionProblem.IDEMPOTENCY_KEY_REUSED));
        editor().get(release + "/loads").then().body("items", hasSize(1));
    }

    @Test
    void tellsAllThatIsWrongCellByCell() {
        var quarter = aQuarter();
        var release = aDraft("PUBLIC", null);
        var file = PLAIN
                + row("IX", quarter, "1")
                + row("IMPORT", quarter, "1,5")
                + row("M", "2024-13", "x")
                + row("IX", quarter, "2")
                + row("X", quarter, "").replace("CNY", "PT");
        load(release, "text/csv", file)
                .statusCode(422)
                .body("type", containsString("file-refused"))
                .body("violations.field", hasItems("D3", "K4", "L4", "J6", "L6"))
                .body("violationsTotal", equalTo(5));
        load(release, "text/csv", PLAIN + row("IX", quarter, "1") + row("IX", quarter, "2"))
                .spec(problem(LoadProblem.FILE_REFUSED, "A3"));
        load(release, "text/csv", PLAIN.replace("FLOW", "COLOUR") + row("IX", quarter, "1"))
                .spec(problem(LoadProblem.FILE_REFUSED, "D1", "row 1"));
        load(release, SDMX, MERGED.replace("ACTION", "ACTION") + sdmx("X", "IX", quarter, "1,8,,"))
                .spec(problem(LoadProblem.FILE_REFUSED, "C2"));
        load(release, SDMX, MERGED + sdmx("D", "IX", quarter, ",,,")).spec(problem(LoadProblem.FILE_REFUSED, "A2"));
        load(release, SDMX, MERGED + sdmx("R", "IX", quarter, "1,8,,").replace("TRADE", "FDI"))
                .spec(problem(LoadProblem.FILE_REFUSED, "B2"));
        load(
                        release,
                        "text/csv",
                        PLAIN.replace("\n", ",SOURCES,EXTERNAL_IDS\n")
                                + row("IX", quarter, "1").replace("\n", ",no source,x\n"))
                .spec(problem(LoadProblem.FILE_REFUSED, "N2", "O2"));
        editor().get(release + "/observations").then().body("items", hasSize(0));
        editor().get(release + "/loads").then().body("items", hasSize(0));
    }

    @Test
    void leavesNoTraceOfARehearsal() {
        var quarter = aQuarter();
        var release = aDraft("PUBLIC", null);
        var file = (PLAIN + row("IX", quarter, "1") + row("X", quarter, "1")).getBytes(StandardCharsets.UTF_8);
        rehearse(release, file).statusCode(200).body("observations", equalTo(2));
        rehearse(release, file).statusCode(200);
        editor().get(release + "/observations").then().body("items", hasSize(0));
        editor().get(release + "/loads").then().body("items", hasSize(0));
        send(release + "/files", "text/csv", file).statusCode(201);
        send(release + "/files", "text/csv", file).spec(problem(LoadProblem.FILE_REFUSED, "A2", "A3"));
        rehearse(release, (PLAIN + row("M", quarter, "1")).getBytes(StandardCharsets.UTF_8))
                .statusCode(200);
    }

    @Test
    void leavesNoTraceOfAFileThatFailsAtItsLastRow() {
        var quarter = aQuarter();
        var release = aDraft("PUBLIC", null);
        var file = new StringBuilder(PLAIN);
        for (int year = 1000; year < 2999; year++) {
            for (int q = 1; q <= 4; q++) {
                for (var flow : List.of("IX", "M", "X")) {
                    file.append(row(flow, year + "-Q" + q, "1"));
                }
            }
        }
        load(release, "text/csv", file + row("IX", "2999-Q5", "1")).spec(problem(LoadProblem.FILE_REFUSED, "K23990"));
        editor().get(release + "/observations").then().body("items", hasSize(0));
        load(release, "text/csv", file.toString()).statusCode(201).body("observations", equalTo(23_988));
        editor().get(release + "/observations?total=true&limit=1").then().body("total", equalTo(23_988));
        load(release, "text/csv", PLAIN + row("IX", quarter, "1")).spec(problem(LoadProblem.FILE_REFUSED, "A2"));
    }

    @Test
    void isForThoseWhoPrepareReleases() {
        var release = aDraft("PUBLIC", null);
        var file = PLAIN + row("IX", aQuarter(), "1");
        viewer().contentType("text/csv")
                .body(file)
                .post(release + "/files")
                .then()
                .spec(problem(ConventionProblem.FORBIDDEN));
        editor().contentType("text/plain")
                .body(file)
                .post(release + "/files")
                .then()
                .spec(problem(ConventionProblem.UNSUPPORTED_MEDIA_TYPE));
        load(release, "text/csv", "").statusCode(422);
        load(release, "text/csv", PLAIN).statusCode(422);
        load(release, "text/csv", PLAIN + "\"broken").statusCode(422);
    }

    @Test
    void asksTheChecksOfAPublicationBeforeIt() {
        var quarter = aQuarter();
        var release = aDraft("PUBLIC", null);
        var file = PLAIN + row("IX", quarter, "1");
        Refusal.of = UUID.fromString(release.substring(release.lastIndexOf('/') + 1));
        rehearse(release, file.getBytes(StandardCharsets.UTF_8)).spec(problem(ConventionProblem.CONFLICT));
        load(release, "text/csv", file).statusCode(201);
        publish(release).spec(problem(ConventionProblem.CONFLICT));
        of(quarter, "").body("items", hasSize(0));
        Refusal.of = null;
        publish(release).statusCode(200);
        of(quarter, "").body("items.value.value", contains("1"));
    }

    /** A check that refuses one release. */
    @ApplicationScoped
    public static class Refusal implements PublicationCheck {

        static volatile UUID of;

        @Override
        public void check(UUID releaseId, String datasetId) {
            if (releaseId.equals(of)) {
                throw ConventionProblem.CONFLICT.problem();
            }
        }
    }
}
