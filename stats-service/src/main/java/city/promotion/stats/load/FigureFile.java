package city.promotion.stats.load;

import city.promotion.conventions.sheet.RawRow;
import city.promotion.conventions.sheet.SheetFile;
import city.promotion.conventions.sheet.SheetProblem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * The rows of a file of figures. CSV in UTF-8 is read row by row, so that a million of them cost no memory; a workbook and CSV in
 * another encoding are read whole, as every other sheet. A file compressed by gzip is told by its first bytes.
 *
 * @param charset the encoding that the sender names, or null
 */
record FigureFile(byte[] bytes, String charset) {

    static final int MOST_ROWS = 2_000_000;

    private static final long LARGEST_UNPACKED = 1L << 30;
    private static final int LOOKED_AT = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Gives each row that is not blank to {@code rows}, numbered as spreadsheets do. */
    void each(Consumer<RawRow> rows) {
        if (bytes == null || bytes.length == 0) {
            throw refused("file", "empty-file");
        }
        try (var content = content()) {
            if (isCsvInUtf8()) {
                stream(content, rows);
            } else {
                SheetFile.read(content.readAllBytes(), charset).forEach(rows);
            }
        } catch (CharacterCodingException notUtf8) {
            throw refused("file", "encoding");
        } catch (IOException broken) {
            throw refused("file", "broken-workbook");
        }
    }

    private void stream(InputStream content, Consumer<RawRow> rows) throws IOException {
        var number = 0;
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new InputStreamReader(content, utf8()))) {
            for (Iterator<CsvRecord> lines = csv.iterator(); lines.hasNext(); ) {
                var line = lines.next();
                if (++number > MOST_ROWS + 2) {
                    throw refused("file", "too-many-rows", MOST_ROWS);
                }
                var row = new RawRow(number, cells(line, number), Map.of());
                if (!row.isBlank()) {
                    rows.accept(row);
                }
            }
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } catch (CsvParseException broken) {
            throw refused("A" + (number + 1), "broken-quotes");
        }
    }

    /** An apostrophe that an export put before a text so that no spreadsheet runs it is taken away again. */
    private static java.util.List<String> cells(CsvRecord line, int number) {
        var cells = line.getFields();
        if (number == 1 && !cells.get(0).isEmpty() && cells.get(0).charAt(0) == BYTE_ORDER_MARK) {
            cells = new java.util.ArrayList<>(cells);
            cells.set(0, cells.get(0).substring(1));
        }
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0) {
                cells = new java.util.ArrayList<>(cells);
                cells.set(i, cell.substring(1));
            }
        }
        return cells;
    }

    private InputStream content() throws IOException {
        var raw = new ByteArrayInputStream(bytes);
        return isGzip() ? new Bounded(new GZIPInputStream(raw, LOOKED_AT)) : raw;
    }

    private boolean isGzip() {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /** What begins like neither workbook nor UTF-16 and decodes as UTF-8 to its end. */
    private boolean isCsvInUtf8() throws IOException {
        var start = start();
        if (start.length > 3 && (start[0] == 'P' && start[1] == 'K' || (start[0] & 0xFF) == 0xD0)) {
            return false;
        }
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            return false;
        }
        try (var text = new InputStreamReader(content(), utf8())) {
            var signs = new char[LOOKED_AT];
            while (text.read(signs) >= 0) {
                // What is not UTF-8 may stand in the last row.
            }
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }

    private static CharsetDecoder utf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private char separator() throws IOException {
        var line = new String(start(), StandardCharsets.UTF_8).split("\n", 2)[0];
        var commas = line.chars().filter(sign -> sign == ',').count();
        var semicolons = line.chars().filter(sign -> sign == ';').count();
        var tabs = line.chars().filter(sign -> sign == '\t').count();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private byte[] start() throws IOException {
        try (var content = content()) {
            return content.readNBytes(LOOKED_AT);
        }
    }

    static RuntimeException refused(String place, String code, Object... args) {
        return SheetProblem.UNREADABLE.problem(place).violation(place, code, args);
    }

    /** A small file must not unpack without end. */
    private static final class Bounded extends FilterInputStream {

        private long left = LARGEST_UNPACKED;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw refused("file", "too-large-unpacked", LARGEST_UNPACKED >> 20);
            }
        }
    }
}
