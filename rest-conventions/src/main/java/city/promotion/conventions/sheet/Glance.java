package city.promotion.conventions.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What is known of a workbook before its rows are read.
 *
 * @param merged addresses of all merged cells of the first sheet
 * @param hasIsoDates whether it has dates as workbooks of the strict kind have them
 */
record Glance(Set<String> merged, boolean hasIsoDates, boolean countsFrom1904) {

    /** A workbook of some megabytes may unpack to any size; more than this is none that a person made. */
    private static final long LARGEST_UNPACKED = 400L << 20;

    private static final int MOST_ENTRIES = 500;
    private static final int WINDOW = 4 << 20;
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\"");
    private static final Pattern FIRST_SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*?\\w+:id=\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern FROM_1904 = Pattern.compile("\\sdate1904=[\"'](1|true)[\"']");
    private static final byte[] ISO_DATE = " t=\"d\"".getBytes(StandardCharsets.US_ASCII);

    /** Looks through the workbook; refuses one that unpacks to more than any table needs. */
    static Glance at(byte[] bytes) throws IOException {
        var texts = new HashMap<String, String>();
        var unpacked = 0L;
        var entries = 0;
        var hasIsoDates = false;
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
                    hasIsoDates |= window.hasIsoDates;
                    texts.put(entry.getName(), window.text());
                }
            }
        }
        var workbook = texts.getOrDefault("xl/workbook.xml", "");
        var first = firstSheet(texts);
        var merged = new HashSet<String>();
        texts.forEach((name, text) -> {
            if (first == null ? name.startsWith("xl/worksheets/") : name.equals(first)) {
                addMerged(merged, text);
            }
        });
        return new Glance(
                merged,
                hasIsoDates,
                FROM_1904.matcher(texts.getOrDefault("xl/workbook.xml", "")).find());
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

        private boolean hasIsoDates;

        void add(byte[] more, int count) {
            if (length + count > WINDOW) {
                var kept = WINDOW / 2;
                System.arraycopy(bytes, length - kept, bytes, 0, kept);
                length = kept;
            }
            if (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(WINDOW, Math.max(bytes.length * 2, length + count)));
            }
            System.arraycopy(more, 0, bytes, length, count);
            hasIsoDates = hasIsoDates || isIn(ISO_DATE, Math.max(0, length - ISO_DATE.length), length + count);
            length += count;
        }

        private boolean isIn(byte[] mark, int from, int to) {
            for (int i = from; i <= to - mark.length; i++) {
                if (bytes[i] == mark[0] && Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                    return true;
                }
            }
            return false;
        }

        String text() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }
}
