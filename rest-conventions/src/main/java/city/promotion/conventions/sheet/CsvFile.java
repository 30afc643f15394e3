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
import java.util.List;
import java.util.Map;

/** CSV as Excel, WPS and programs write it: UTF-8 with and without mark, UTF-16 with mark, GB18030; comma, semicolon or tab. */
final class CsvFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BEYOND_TWO_BYTES = 0x800;

    private CsvFile() {}

    static List<RawRow> rows(byte[] bytes, String charset) {
        var text = text(bytes, charset);
        var rows = new ArrayList<RawRow>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(SheetFile.LONGEST_CELL * 4)
                .ofCsvRecord(text)) {
            var number = 0;
            for (var line : csv) {
                number++;
                SheetFile.requireRoom(number, line.getFieldCount());
                var cells = line.getFields().stream().map(Formulas::restored).toList();
                var row = new RawRow(number, cells, Map.of());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException broken) {
            throw SheetFile.refused("A" + (rows.size() + 1), "broken-quotes");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return rows;
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
        if (chinese == null && unicode == null) {
            throw SheetFile.refused("file", "encoding");
        }
        return chinese == null ? unicode : chinese;
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
