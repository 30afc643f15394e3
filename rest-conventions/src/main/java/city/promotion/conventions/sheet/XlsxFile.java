package city.promotion.conventions.sheet;

import city.promotion.conventions.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. Formulas, errors and merged cells are marked, since nobody can tell what they stand for. */
final class XlsxFile {

    private static final Pattern DATE_SIGNS = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_SIGNS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern DECIMALS = Pattern.compile("0\\.(0++)(?![#?E,])");
    /** How the format writes what XML cannot hold; {@code _x000D_} is the line break of other systems. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A spreadsheet keeps so many digits of a number, and writes more of them than it keeps. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(KEPT.getPrecision());
    /** A day that Excel counts though no calendar has it, 29 February 1900. */
    private static final int NO_DAY = 60;

    private static final double LAST_DAY = 2_958_466;
    private static final double FROM_1904 = 1_462;

    private XlsxFile() {}

    static List<RawRow> rows(byte[] bytes) {
        try {
            var glance = Glance.at(bytes);
            var strict = glance.hasIsoDates()
                    ? StrictWorkbook.of(bytes, glance.countsFrom1904())
                    : StrictWorkbook.asItIs(bytes);
            var rows = new ArrayList<RawRow>();
            try (var workbook = new ReadableWorkbook(
                            new ByteArrayInputStream(strict.workbook()), new ReadingOptions(true, true));
                    var stream = workbook.getFirstSheet().openStream()) {
                for (var rest = stream.iterator(); rest.hasNext(); ) {
                    var row = row(rest.next(), glance.merged(), strict, workbook.isDate1904());
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

    private static RawRow row(Row row, Set<String> merged, StrictWorkbook strict, boolean from1904) {
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
            var isDate =
                    isDate(cell) || strict.dates().contains(cell.getAddress().toString());
            var reason = strict.unreadable().contains(cell.getAddress().toString())
                    ? "not-a-date"
                    : reason(cell, isDate, merged, from1904);
            if (reason == null) {
                reason = read(cell, isDate, cells);
            }
            if (reason != null) {
                refused.put(index, reason);
            }
        }
        return new RawRow(row.getRowNum(), List.copyOf(cells), Map.copyOf(refused));
    }

    private static String reason(Cell cell, boolean isDate, Set<String> merged, boolean from1904) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return "formula";
        }
        if (cell.getType() == CellType.ERROR) {
            return "cell-error";
        }
        if (merged.contains(cell.getAddress().toString())) {
            return "merged";
        }
        if (cell.getType() != CellType.NUMBER) {
            return null;
        }
        if (isDate) {
            return isOnTheCalendar(cell, from1904) ? null : "not-a-date";
        }
        return cell.asNumber().abs().compareTo(TOO_LARGE) >= 0 ? "digits-lost" : null;
    }

    /** Whether the cell shows a day that exists; a time alone is none. */
    private static boolean isOnTheCalendar(Cell cell, boolean from1904) {
        var day = cell.asNumber().doubleValue();
        var signs = signs(cell).toLowerCase(Locale.ROOT);
        if (!signs.isEmpty() && (signs.contains("h") || signs.contains("s")) && !signs.contains("d")) {
            return false;
        }
        return from1904 ? day >= 0 && day < LAST_DAY - FROM_1904 : day >= 1 && day < LAST_DAY && (int) day != NO_DAY;
    }

    /** Puts the text of the cell into its place, or answers why it cannot be read. */
    private static String read(Cell cell, boolean isDate, List<String> cells) {
        var text = switch (cell.getType()) {
            case STRING -> unescaped(cell.asString());
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER -> isDate ? date(cell) : number(cell);
            default -> "";
        };
        if (text.length() > SheetFile.LONGEST_CELL) {
            return "cell-too-long";
        }
        cells.set(cell.getColumnIndex(), text);
        return null;
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** As much of the date as its cell shows: who writes 2024-04 is given the first of April, and never wrote it. */
    private static String date(Cell cell) {
        // A second is the last thing that the number of a date holds exactly.
        var date = cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        if (!date.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return date.format(DateTimeFormatter.ofPattern(
                    date.getSecond() == 0 ? "uuuu-MM-dd'T'HH:mm" : "uuuu-MM-dd'T'HH:mm:ss"));
        }
        var day = date.toLocalDate().toString();
        var signs = signs(cell).toLowerCase(Locale.ROOT);
        var showsYear = signs.contains("y") || signs.contains("e");
        if (signs.contains("d") || !showsYear || !day.endsWith("-01")) {
            return day;
        }
        return signs.contains("m") || !day.endsWith("-01-01") ? day.substring(0, 7) : day.substring(0, 4);
    }

    /** With the decimals that its cell shows: 1733.0 is not 1733. */
    private static String number(Cell cell) {
        var number = cell.asNumber();
        if (number.precision() > KEPT.getPrecision()) {
            number = number.round(KEPT).stripTrailingZeros();
        }
        var signs = signs(cell);
        if (signs.endsWith("%")) {
            return number.movePointRight(2).toPlainString() + "%";
        }
        var decimals = DECIMALS.matcher(signs);
        if (decimals.find() && number.scale() < decimals.group(1).length()) {
            number = number.setScale(decimals.group(1).length());
        }
        return number.toPlainString();
    }

    /** How the cell shows numbers above zero, without words and colours. */
    private static String signs(Cell cell) {
        var format = cell.getDataFormatString();
        return format == null || format.equalsIgnoreCase("general")
                ? ""
                : NO_SIGNS.matcher(format).replaceAll("").split(";", 2)[0].strip();
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        return DATE_SIGNS.matcher(signs(cell)).find();
    }
}
