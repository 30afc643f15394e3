package city.promotion.conventions.sheet;

import city.promotion.conventions.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. Formulas, errors and merged cells are marked, since nobody can tell what they stand for. */
final class XlsxFile {

    /** A workbook of some megabytes may unpack to any size; more than this is none that a person made. */
    private static final long LARGEST_UNPACKED = 400L << 20;

    private static final int MOST_ENTRIES = 500;
    private static final int WINDOW = 4 << 20;
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
    private static final Pattern FIRST_SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*?\\w+:id=\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern DATE_SIGNS = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_SIGNS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DECIMALS = Pattern.compile("0\\.(0+)");

    private XlsxFile() {}

    static List<RawRow> rows(byte[] bytes) {
        try {
            var merged = merged(bytes);
            var rows = new ArrayList<RawRow>();
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                    var stream = workbook.getFirstSheet().openStream()) {
                for (var rest = stream.iterator(); rest.hasNext(); ) {
                    var row = row(rest.next(), merged);
                    SheetFile.requireRoom(rows.size() + 1, row.cells().size());
                    if (!row.isBlank()) {
                        rows.add(row);
                    }
                }
            }
            return rows;
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw SheetFile.refused("file", "broken-workbook");
        }
    }

    private static RawRow row(Row row, Set<String> merged) {
        var cells = new ArrayList<String>();
        var refused = new HashMap<Integer, String>();
        for (var cell : row) {
            if (cell == null) {
                continue;
            }
            var index = cell.getColumnIndex();
            SheetFile.requireRoom(0, index + 1);
            while (cells.size() <= index) {
                cells.add("");
            }
            var reason = reason(cell, merged);
            if (reason == null) {
                reason = read(cell, cells);
            }
            if (reason != null) {
                refused.put(index, reason);
            }
        }
        return new RawRow(row.getRowNum(), List.copyOf(cells), Map.copyOf(refused));
    }

    private static String reason(Cell cell, Set<String> merged) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return "formula";
        }
        if (cell.getType() == CellType.ERROR) {
            return "cell-error";
        }
        return merged.contains(cell.getAddress().toString()) ? "merged" : null;
    }

    /** Puts the text of the cell into its place, or answers why it cannot be read. */
    private static String read(Cell cell, List<String> cells) {
        var text = switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER -> number(cell);
            default -> "";
        };
        if (text == null) {
            return "not-a-date";
        }
        if (text.length() > SheetFile.LONGEST_CELL) {
            return "cell-too-long";
        }
        cells.set(cell.getColumnIndex(), text);
        return null;
    }

    private static String number(Cell cell) {
        if (isDate(cell)) {
            try {
                var date = cell.asDate();
                return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? date.toLocalDate().toString()
                        : date.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm"));
            } catch (RuntimeException outOfRange) {
                return null;
            }
        }
        var number = cell.asNumber();
        var format = cell.getDataFormatString();
        var decimals = format == null ? null : DECIMALS.matcher(format);
        if (decimals != null
                && decimals.matches()
                && number.scale() < decimals.group(1).length()) {
            number = number.setScale(decimals.group(1).length());
        }
        return number.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("general")
                && DATE_SIGNS.matcher(NO_SIGNS.matcher(format).replaceAll("")).find();
    }

    /** Addresses of all merged cells of the first sheet; refuses a workbook that unpacks to more than any table needs. */
    private static Set<String> merged(byte[] bytes) throws IOException {
        var texts = new HashMap<String, String>();
        var unpacked = 0L;
        var entries = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            var buffer = new byte[1 << 16];
            for (var entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw SheetFile.refused("file", "broken-workbook");
                }
                var window = new Window();
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > LARGEST_UNPACKED) {
                            throw SheetFile.refused("file", "too-large-unpacked", LARGEST_UNPACKED >> 20);
                        }
                        window.add(buffer, read);
                    }
                }
                if (entry.getName().startsWith("xl/")) {
                    texts.put(entry.getName(), window.text());
                }
            }
        }
        var first = firstSheet(texts);
        var merged = new HashSet<String>();
        texts.forEach((name, text) -> {
            if (first == null ? name.startsWith("xl/worksheets/") : name.equals(first)) {
                addMerged(merged, text);
            }
        });
        return merged;
    }

    private static String firstSheet(Map<String, String> texts) {
        var id = FIRST_SHEET.matcher(texts.getOrDefault("xl/workbook.xml", ""));
        if (!id.find()) {
            return null;
        }
        var relations = TARGET.matcher(texts.getOrDefault("xl/_rels/workbook.xml.rels", ""));
        while (relations.find()) {
            if (relations.group().contains("Id=\"" + id.group(1) + "\"")) {
                var target = relations.group().replaceFirst(".*Target=\"/?(?:xl/)?([^\"]+)\".*", "$1");
                return "xl/" + target;
            }
        }
        return null;
    }

    private static void addMerged(Set<String> merged, String text) {
        var ranges = MERGED.matcher(text);
        while (ranges.find() && merged.size() < SheetFile.MOST_ROWS) {
            var left = column(ranges.group(1));
            var right = Math.min(column(ranges.group(3)), left + SheetFile.MOST_COLUMNS);
            var top = Integer.parseInt(ranges.group(2));
            var bottom = Math.min(Integer.parseInt(ranges.group(4)), top + 1_000);
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    merged.add(new RawRow(row, List.of(), Map.of()).address(column));
                }
            }
        }
    }

    private static int column(String letters) {
        var number = 0;
        for (var letter : letters.toCharArray()) {
            number = number * 26 + letter - 'A' + 1;
        }
        return number - 1;
    }

    /** The end of a text of any length; merged cells stand behind all rows. */
    private static final class Window {

        private byte[] bytes = new byte[1 << 16];
        private int length;

        void add(byte[] more, int count) {
            if (length + count > WINDOW) {
                var kept = WINDOW / 2;
                System.arraycopy(bytes, length - kept, bytes, 0, kept);
                length = kept;
            }
            if (length + count > bytes.length) {
                bytes = java.util.Arrays.copyOf(bytes, Math.min(WINDOW, Math.max(bytes.length * 2, length + count)));
            }
            System.arraycopy(more, 0, bytes, length, count);
            length += count;
        }

        String text() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }
}
