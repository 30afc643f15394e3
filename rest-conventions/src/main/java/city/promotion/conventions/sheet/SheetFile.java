package city.promotion.conventions.sheet;

import city.promotion.conventions.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file that came in: a workbook, or CSV in one of the encodings that spreadsheets write. */
public final class SheetFile {

    /** Rows of a file at most, those of the header included. */
    public static final int MOST_ROWS = 100_002;

    static final int MOST_COLUMNS = 300;
    static final int LONGEST_CELL = 200_000;

    private SheetFile() {}

    /**
     * The rows of the file that are not blank.
     *
     * @param charset the encoding that the sender names, or null
     */
    public static List<RawRow> read(byte[] bytes, String charset) {
        if (bytes == null || bytes.length == 0) {
            throw refused("file", "empty-file");
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("file", "old-workbook");
        }
        var rows = startsWith(bytes, 'P', 'K', 3, 4) ? XlsxFile.rows(bytes) : CsvFile.rows(bytes, charset);
        if (rows.isEmpty()) {
            throw refused("file", "empty-file");
        }
        return rows.stream().map(SheetFile::storable).toList();
    }

    /** Cells with characters that no record can hold are marked and emptied. */
    private static RawRow storable(RawRow row) {
        if (row.cells().stream().noneMatch(SheetFile::holdsWhatCannotBeStored)) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        var refused = new HashMap<>(row.refused());
        for (int i = 0; i < cells.size(); i++) {
            if (holdsWhatCannotBeStored(cells.get(i))) {
                cells.set(i, "");
                refused.put(i, "characters");
            }
        }
        return new RawRow(row.number(), List.copyOf(cells), Map.copyOf(refused));
    }

    private static boolean holdsWhatCannotBeStored(String text) {
        return text.codePoints()
                .anyMatch(one -> one < ' ' && one != '\t' && one != '\n' && one != '\r'
                        || one == 0x7F
                        || one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE);
    }

    static ProblemException refused(String place, String code, Object... args) {
        return SheetProblem.UNREADABLE.problem(place).violation(place, code, args);
    }

    static void requireRoom(int rows, int columns) {
        if (rows > MOST_ROWS) {
            throw refused("file", "too-many-rows", MOST_ROWS - 2);
        }
        if (columns > MOST_COLUMNS) {
            throw refused("file", "too-many-columns", MOST_COLUMNS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
