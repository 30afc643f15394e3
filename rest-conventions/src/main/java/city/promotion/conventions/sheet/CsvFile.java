package city.promotion.conventions.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** CSV as Excel, WPS and programs write it: UTF-8 with and without mark, UTF-16 with mark, GB18030; comma, semicolon or tab. */
final class CsvFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BEYOND_TWO_BYTES = 0x800;
    private static final int BEYOND_LETTERS = 0x2E80;

    private CsvFile() {}

    static List<RawRow> rows(byte[] bytes, String charset) {
        var text = text(bytes, charset);
        var rows = new ArrayList<RawRow>();
        for (var line : parsed(text)) {
            var cells = line.stream().map(Formulas::restored).toList();
            var row = new RawRow(rows.size() + 1, cells, Map.of());
            rows.add(row);
        }
        rows.removeIf(RawRow::isBlank);
        return rows;
    }

    private static List<List<String>> parsed(String text) {
        var lines = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .maxBufferSize(SheetFile.LONGEST_CELL * 4)
                .ofCsvRecord(text)) {
            for (var line : csv) {
                SheetFile.requireRoom(lines.size() + 1, line.getFieldCount());
                lines.add(line.getFields());
            }
        } catch (CsvParseException broken) {
            throw SheetFile.refused("A" + (lines.size() + 1), "broken-quotes");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return lines;
    }

    /** The one of three signs that stands most often in the first line outside of quotes. */
    private static char separator(String text) {
        var counts = new int[3];
        var quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            var sign = text.charAt(i);
            quoted ^= sign == '"';
            if (!quoted && ",;\t".indexOf(sign) >= 0) {
                counts[",;\t".indexOf(sign)]++;
            }
        }
        return counts[2] > counts[0] ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }

    private static String text(byte[] bytes, String charset) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return require(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return require(bytes, 4, GB18030);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return require(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return require(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (charset != null) {
            return require(bytes, 0, named(charset));
        }
        var unicode = decoded(bytes, 0, StandardCharsets.UTF_8);
        if (unicode != null && !isUnlikely(unicode)) {
            return unicode;
        }
        var chinese = decoded(bytes, 0, GB18030);
        if (unicode == null) {
            refuseMixed(bytes, chinese == null ? StandardCharsets.UTF_8 : GB18030);
        }
        if (chinese == null && unicode == null) {
            throw SheetFile.refused("file", "encoding");
        }
        return chinese == null ? unicode : chinese;
    }

    /**
     * Two files put together may differ in their encodings, and Chinese in UTF-8 is some other Chinese in GB18030. The signs that
     * hold a table together are the same bytes in both, so that each cell can be looked at alone.
     */
    private static void refuseMixed(byte[] bytes, Charset of) {
        var lines = parsed(new String(bytes, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < lines.size(); i++) {
            var row = new RawRow(i + 1, lines.get(i), Map.of());
            for (int j = 0; j < row.cells().size(); j++) {
                var cell = row.cells().get(j).getBytes(StandardCharsets.ISO_8859_1);
                var unicode = decoded(cell, 0, StandardCharsets.UTF_8);
                if (of.equals(GB18030) ? unicode != null && isEastAsian(unicode) : unicode == null) {
                    var isNone = unicode == null && decoded(cell, 0, GB18030) == null;
                    throw SheetFile.refused(row.address(j), isNone ? "encoding" : "encoding-mixed");
                }
            }
        }
    }

    private static boolean isEastAsian(String text) {
        return text.chars().anyMatch(sign -> sign >= BEYOND_LETTERS);
    }

    /**
     * Some words in GB18030 happen to be UTF-8 as well. They give themselves away: not one sign of the scripts that are written
     * here, but letters of several others side by side in one word.
     */
    private static boolean isUnlikely(String text) {
        var mixed = false;
        for (int i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign >= BEYOND_TWO_BYTES) {
                return false;
            }
            if (sign > 0x7F && i > 0 && text.charAt(i - 1) > 0x7F) {
                mixed |= Character.UnicodeScript.of(sign) != Character.UnicodeScript.of(text.charAt(i - 1));
            }
        }
        return mixed;
    }

    private static String require(byte[] bytes, int from, Charset charset) {
        var text = decoded(bytes, from, charset);
        if (charset.equals(GB18030) || text == null && charset.equals(StandardCharsets.UTF_8)) {
            refuseMixed(Arrays.copyOfRange(bytes, from, bytes.length), charset);
        }
        if (text == null) {
            throw SheetFile.refused("file", "encoding");
        }
        return text;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException another) {
            return null;
        }
    }

    private static Charset named(String charset) {
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw SheetFile.refused("file", "encoding");
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
