package city.promotion.conventions.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.problem.ProblemException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetFileTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void readsUtf8WithAndWithoutMark() {
        assertEquals(List.of("名称", "海力士"), row(0, "名称,海力士\r\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("名称", "海力士"), row(0, "\uFEFF名称,海力士\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWhatExcelWritesInChina() {
        assertEquals(List.of("名称", "无锡，㐂𠮷"), row(0, "名称,无锡，㐂𠮷\n".getBytes(GB18030)));
        assertEquals(List.of("名称", "联通"), row(0, "\uFEFF名称\t联通\n".getBytes(StandardCharsets.UTF_16LE)));
    }

    /** These words in GB18030 are valid UTF-8 as well: of other letters than anybody writes side by side. */
    @Test
    void tellsChineseFromWhatLooksLikeUtf8() {
        for (var words : List.of("一汽,茫茫\n", "某,某某,某某某\n")) {
            var bytes = words.getBytes(GB18030);
            var read = String.join(",", row(0, bytes));
            assertTrue(read.equals(words.strip()) || read.chars().allMatch(c -> c < 0x800), read);
        }
        assertEquals(List.of("Société", "Générale"), row(0, "Société,Générale\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void believesTheEncodingThatIsNamed() {
        var rows = SheetFile.read("é\n".getBytes(StandardCharsets.ISO_8859_1), "ISO-8859-1");
        assertEquals(List.of("é"), rows.get(0).cells());
    }

    @Test
    void refusesBytesThatAreNoText() {
        refused("encoding", new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, 'b'});
    }

    @Test
    void refusesACellInAnotherEncodingThanTheOthers() throws IOException {
        var two = new ByteArrayOutputStream();
        two.write("名称,地点\n无锡样本,无锡\n".getBytes(StandardCharsets.UTF_8));
        two.write("东京样本,东京都\n".getBytes(GB18030));
        var refusal = assertThrows(ProblemException.class, () -> SheetFile.read(two.toByteArray(), null));
        assertEquals("encoding-mixed", refusal.violations().get(0).code());
        assertTrue(refusal.violations().get(0).field().matches("[AB][1-3]"));
    }

    @Test
    void readsGb18030WithMark() {
        assertEquals(List.of("名称", "无锡"), row(0, "\uFEFF名称,无锡\n".getBytes(GB18030)));
    }

    @Test
    void countsEmptyLinesAsSpreadsheetsDo() {
        var rows = SheetFile.read("a\n\n,\nb\n".getBytes(StandardCharsets.UTF_8), null);
        assertEquals(List.of(1, 4), rows.stream().map(RawRow::number).toList());
    }

    @Test
    void readsSemicolonsAndTabsAndLineBreaksInCells() {
        assertEquals(List.of("a", "b\nc", "d,e"), row(0, "a;\"b\nc\";d,e\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("a", "b"), row(0, "a\tb\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takesTheApostropheAwayThatTheExportPutThere() {
        assertEquals(List.of("=1+1", "it's", "''"), row(0, "'=1+1,it's,''\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesQuotesThatDoNotMatchAndEmptyFilesAndOldWorkbooks() {
        refused("broken-quotes", "a,\"b\nc".getBytes(StandardCharsets.UTF_8));
        refused("empty-file", new byte[0]);
        refused("empty-file", "\n,,\n".getBytes(StandardCharsets.UTF_8));
        refused("old-workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        refused("broken-workbook", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
    }

    @Test
    void readsNumbersDatesAndTruthAsTheirTexts() {
        var row = xlsxRow(sheet -> {
            sheet.value(0, 0, 1733);
            sheet.style(0, 0).format("0.0").set();
            sheet.value(0, 1, LocalDate.of(2024, 4, 18));
            sheet.style(0, 1).format("yyyy-mm-dd").set();
            sheet.value(0, 2, true);
            sheet.value(0, 3, "文");
            sheet.value(0, 4, LocalDate.of(2024, 4, 18).atTime(14, 30));
            sheet.style(0, 4).format("yyyy/m/d h:mm").set();
        });
        assertEquals(List.of("1733.0", "2024-04-18", "true", "文", "2024-04-18T14:30"), row.cells());
    }

    @Test
    void readsDatesOfWorkbooksThatCountFrom1904() throws IOException {
        var bytes = workbook(sheet -> {
            sheet.value(0, 0, 43938);
            sheet.style(0, 0).format("yyyy-mm-dd").set();
        });
        assertEquals(
                List.of("2024-04-18"),
                SheetFile.read(from1904(bytes), null).get(0).cells());
    }

    @Test
    void readsNumbersAsTheirCellsShowThem() {
        var row = xlsxRow(sheet -> {
            sheet.value(0, 0, new BigDecimal("1.1000000000000001"));
            shown(sheet, 1, 1102.6, "#,##0.00_ ;[Red]\\-#,##0.00\\ ");
            shown(sheet, 2, 0.125, "0.0%");
            shown(sheet, 3, 12000, "0.00E+00");
            sheet.value(0, 4, "a_x000D_\nb_x005F_x0041_");
        });
        assertEquals(List.of("1.1", "1102.60", "12.5%", "12000", "a\r\nb_x0041_"), row.cells());
    }

    @Test
    void bringsBackWhatOnlyLooksEscaped() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(out, Columns.of(Sample.class), new Labels("samples", Language.EN))) {
            sheet.write(JsonNodeFactory.instance.objectNode().put("text", "a_x0041_b"));
        }
        assertEquals(List.of("a_x0041_b"), row(2, out.toByteArray()));
    }

    private record Sample(String text) {}

    @Test
    void readsOfADateAsMuchAsItsCellShows() {
        var row = xlsxRow(sheet -> {
            shown(sheet, 0, 45383, "yyyy\"年\"m\"月\"");
            shown(sheet, 1, 45292, "yyyy");
            shown(sheet, 2, 45400, "m\"月\"d\"日\"");
            shown(sheet, 3, 45400.60469, "yyyy/m/d h:mm:ss");
        });
        assertEquals(List.of("2024-04", "2024", "2024-04-18", "2024-04-18T14:30:45"), row.cells());
    }

    @Test
    void marksDaysThatNoCalendarHasAndNumbersThatLostDigits() {
        var row = xlsxRow(sheet -> {
            shown(sheet, 0, 60, "yyyy-mm-dd");
            shown(sheet, 1, 0, "yyyy-mm-dd");
            shown(sheet, 2, 0.5, "h:mm");
            shown(sheet, 3, 59, "yyyy-mm-dd");
            sheet.value(0, 4, 913202001234569000L);
        });
        assertEquals(Map.of(0, "not-a-date", 1, "not-a-date", 2, "not-a-date", 4, "digits-lost"), row.refused());
        assertEquals("1900-02-28", row.cells().get(3));
    }

    /** Workbooks of the strict kind have dates that are no numbers, and names of their own for everything. */
    @Test
    void readsIsoDatesAsTheirCellsShowThem() throws IOException {
        var bytes = workbook(sheet -> {
            for (int i = 0; i < 6; i++) {
                sheet.value(0, i, 111 + i);
            }
            shown(sheet, 1, 112, "yyyy-mm");
            shown(sheet, 2, 113, "yyyy/m/d h:mm");
            sheet.value(0, 6, "文");
        });
        for (var kind : List.of(bytes, strict(bytes), from1904(bytes))) {
            var row = SheetFile.read(
                            withIsoDates(
                                    kind,
                                    "2024-04-18",
                                    "2024-04-01T00:00:00",
                                    "2024-04-18T14:30:00Z",
                                    "1904-02-28",
                                    "2024-02-30",
                                    "14:30:00"),
                            null)
                    .get(0);
            assertEquals(
                    List.of("2024-04-18", "2024-04", "2024-04-18T14:30", "1904-02-28"),
                    row.cells().subList(0, 4));
            assertEquals("文", row.cells().get(6));
            assertEquals(Map.of(4, "not-a-date", 5, "not-a-date"), row.refused());
        }
    }

    /** Puts dates where the numbers from 111 on are. */
    private static byte[] withIsoDates(byte[] workbook, String... dates) throws IOException {
        return changed(workbook, "xl/worksheets/sheet1.xml", xml -> {
            var text = xml;
            for (int i = 0; i < dates.length; i++) {
                text = text.replaceFirst(
                        "<c ([^>]*?)(?: t=\"n\")?><v>" + (111 + i) + "</v>", "<c $1 t=\"d\"><v>" + dates[i] + "</v>");
            }
            return text;
        });
    }

    private static byte[] strict(byte[] workbook) throws IOException {
        var bytes = workbook;
        for (var part : List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels")) {
            bytes = changed(
                    bytes,
                    part,
                    xml -> xml.replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }
        return bytes;
    }

    private static void shown(Worksheet sheet, int column, Number value, String format) {
        sheet.value(0, column, value);
        sheet.style(0, column).format(format).set();
    }

    @Test
    void marksFormulasAndMergedCellsByAddress() {
        var row = xlsxRow(sheet -> {
            sheet.value(0, 0, "a");
            sheet.formula(0, 1, "1+1");
            sheet.value(0, 2, "b");
            sheet.range(0, 2, 1, 3).merge();
        });
        assertEquals("formula", row.refused().get(1));
        assertEquals("merged", row.refused().get(2));
        assertEquals("C1", row.address(2));
        assertEquals("AB1", row.address(27));
    }

    private static List<String> row(int index, byte[] bytes) {
        return SheetFile.read(bytes, null).get(index).cells();
    }

    private static RawRow xlsxRow(Consumer<Worksheet> fill) {
        return SheetFile.read(workbook(fill), null).get(0);
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

    private static byte[] from1904(byte[] workbook) throws IOException {
        return changed(
                workbook,
                "xl/workbook.xml",
                xml -> xml.replaceFirst("<workbookPr[^>]*/>", "")
                        .replaceFirst("(<workbook[^>]*>)", "$1<workbookPr date1904=\"1\"/>"));
    }

    private static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                var bytes = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    bytes = change.apply(new String(bytes, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    private static void refused(String code, byte[] bytes) {
        var refusal = assertThrows(ProblemException.class, () -> SheetFile.read(bytes, null));
        assertEquals(code, refusal.violations().get(0).code());
    }
}
