package city.promotion.projects.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as Excel, WPS and libraries write them: no library makes all that they make. */
final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int FIRST_FORMAT = 176;

    private final boolean from1904;
    private final Random random;
    private final List<String> formats = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();

    RawWorkbook(boolean from1904, Random random) {
        this.from1904 = from1904;
        this.random = random;
    }

    void row(int number, List<Written> cells) {
        rows.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).text().isEmpty()) {
                rows.append(cell(MutatedSheet.address(i, number), cells.get(i)));
            }
        }
        rows.append("</row>");
    }

    void merge(String range) {
        merged.add("<mergeCell ref=\"" + range + "\"/>");
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + part("xl/workbook.xml", "sheet.main")
                            + part("xl/worksheets/sheet1.xml", "worksheet")
                            + part("xl/sharedStrings.xml", "sharedStrings")
                            + part("xl/styles.xml", "styles") + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + RELATIONS + "\">"
                            + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr"
                            + (from1904 ? " date1904=\"1\"" : "")
                            + "/><sheets><sheet name=\"样本\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + RELATIONS + "\">"
                            + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                            + relation("rId2", "sharedStrings", "sharedStrings.xml")
                            + relation("rId3", "styles", "styles.xml") + "</Relationships>");
            put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + String.join("", shared) + "</sst>");
            put(zip, "xl/styles.xml", styles());
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>"
                            + (merged.isEmpty() ? "" : "<mergeCells>" + String.join("", merged) + "</mergeCells>")
                            + "</worksheet>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String cell(String address, Written cell) {
        var at = "<c r=\"" + address + "\"";
        return switch (cell.kind()) {
            case NUMBER -> at + " s=\"" + style(cell.format()) + "\"><v>" + cell.text() + "</v></c>";
            case TRUTH -> at + " t=\"b\"><v>" + cell.text() + "</v></c>";
            case FORMULA -> at + "><f>" + xml(cell.text()) + "</f><v>2</v></c>";
            case ERROR -> at + " t=\"e\"><v>" + xml(cell.text()) + "</v></c>";
            case TEXT -> text(at, xml(cell.text()));
        };
    }

    /** Shared, in runs of different looks, with the reading of Japanese words beside it, or where it stands. */
    private String text(String at, String xml) {
        var plain = "<t xml:space=\"preserve\">" + xml + "</t>";
        var half = xml.length() > 1 && xml.indexOf('&') < 0 && xml.indexOf("_x") < 0 ? xml.length() / 2 : 0;
        half = half > 0 && Character.isLowSurrogate(xml.charAt(half)) ? half - 1 : half;
        switch (random.nextInt(4)) {
            case 0 -> {
                return at + " t=\"inlineStr\"><is>" + plain + "</is></c>";
            }
            case 1 ->
                shared.add("<si><r><t xml:space=\"preserve\">" + xml.substring(0, half)
                        + "</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">" + xml.substring(half)
                        + "</t></r></si>");
            case 2 -> shared.add("<si>" + plain + "<rPh sb=\"0\" eb=\"1\"><t>ムシャク</t></rPh></si>");
            default -> shared.add("<si>" + plain + "</si>");
        }
        return at + " t=\"s\"><v>" + (shared.size() - 1) + "</v></c>";
    }

    private int style(String format) {
        if (format == null) {
            return 0;
        }
        if (!formats.contains(format)) {
            formats.add(format);
        }
        return formats.indexOf(format) + 1;
    }

    private String styles() {
        var written =
                new StringBuilder("<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"" + formats.size() + "\">");
        var used = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            var id = FIRST_FORMAT + i;
            written.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, xml(formats.get(i))));
            used.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(id));
        }
        return written
                + "</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs>"
                + "<xf/></cellStyleXfs><cellXfs>" + used + "</cellXfs></styleSheet>";
    }

    private static String part(String name, String kind) {
        return "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(name, kind);
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, kind, target);
    }

    private static String xml(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "_x000D_");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
