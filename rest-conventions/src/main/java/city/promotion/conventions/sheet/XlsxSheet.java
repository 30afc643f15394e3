package city.promotion.conventions.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is written row by row. The first row holds the stable keys, hidden from people, the second the labels; a
 * sheet that is full is followed by another of the same form.
 */
public final class XlsxSheet implements SheetWriter {

    /** Stands for a text that no cell can hold; an import leaves such a value as it is. */
    static final String TOO_LONG = "#TOO-LONG";

    private static final int HEADER_ROWS = 2;
    private static final int LONGEST_CELL = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final int ROWS_HELD = 200;
    private static final int LONGEST_NAME = 31;
    private static final double WIDE = 28;
    private static final double NARROW = 14;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook workbook;
    private final List<Column> columns;
    private final Labels labels;
    private final int fullAt;
    private Worksheet sheet;
    private int sheets;
    private int row;

    public XlsxSheet(OutputStream out, List<Column> columns, Labels labels) throws IOException {
        this(out, columns, labels, Worksheet.MAX_ROWS);
    }

    XlsxSheet(OutputStream out, List<Column> columns, Labels labels, int fullAt) throws IOException {
        this.workbook = new Workbook(out, "city-promotion", "1.0");
        this.columns = columns;
        this.labels = labels;
        this.fullAt = fullAt;
        startSheet();
    }

    /** A text as a workbook holds it: what looks like one of its own escapes is escaped, or it would be read as its sign. */
    public static String escaped(String text) {
        return text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    }

    @Override
    public void write(JsonNode item) throws IOException {
        if (row == fullAt) {
            sheet.finish();
            startSheet();
        }
        for (int i = 0; i < columns.size(); i++) {
            write(i, columns.get(i), Cells.text(item, columns.get(i)));
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void startSheet() {
        sheets++;
        var name = labels.ofList().replaceAll("[\\\\/?*\\[\\]:]", " ");
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME - 5));
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, HEADER_ROWS);
        sheet.hideRow(0);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var isNumber = column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.FIGURE;
            sheet.width(i, isNumber ? NARROW : WIDE);
            if (column.kind() == Column.Kind.TEXT) {
                // What people type below stays text: 2024-04 no date, 0510 no number.
                sheet.style(i).format("@").set();
            }
            sheet.inlineString(0, i, column.key());
            sheet.inlineString(1, i, labels.of(column));
            sheet.style(1, i).bold().fillColor("D9E1F2").wrapText(true).set();
        }
        row = HEADER_ROWS;
    }

    private void write(int at, Column column, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (column.kind()) {
            case NUMBER, FIGURE -> number(at, text);
            case DAY -> day(at, text);
            default -> text(at, text);
        }
    }

    private void text(int at, String text) {
        sheet.inlineString(row, at, text.length() > LONGEST_CELL ? TOO_LONG : escaped(text));
    }

    /** As a number where Excel holds it exactly, shown with the decimals that it has: 1733.0 is not 1733. */
    private void number(int at, String text) {
        try {
            var number = new BigDecimal(text);
            if (number.precision() > EXACT_DIGITS || number.scale() < 0 || number.scale() > EXACT_DIGITS) {
                text(at, text);
                return;
            }
            sheet.value(row, at, number);
            if (number.scale() > 0) {
                sheet.style(row, at).format("0." + "0".repeat(number.scale())).set();
            }
        } catch (NumberFormatException asWritten) {
            text(at, text);
        }
    }

    private void day(int at, String text) {
        var day = LocalDate.parse(text);
        if (day.isBefore(FIRST_SURE_DAY) || day.getYear() > 9999) {
            text(at, text);
            return;
        }
        sheet.value(row, at, day);
        sheet.style(row, at).format("yyyy-mm-dd").set();
    }
}
