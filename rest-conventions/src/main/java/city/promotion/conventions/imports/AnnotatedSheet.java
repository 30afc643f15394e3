package city.promotion.conventions.imports;

import city.promotion.conventions.language.Language;
import city.promotion.conventions.sheet.Column;
import city.promotion.conventions.sheet.Labels;
import city.promotion.conventions.sheet.XlsxSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet as it came, with what was found written beside it: mended here, it can be sent again as it is. */
final class AnnotatedSheet implements AutoCloseable {

    private static final String WRONG = "F8CBAD";
    private static final String NEW = "E2EFDA";
    private static final String OTHER = "FFF2CC";
    private static final int HEADER_ROWS = 2;
    private static final int LONGEST_CELL = 32_767;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "city-promotion", "1.0");
    private final List<String> keys;
    private final Language language;
    private final Labels labels;
    private final Worksheet sheet;
    private int row = HEADER_ROWS;

    AnnotatedSheet(List<String> keys, Map<String, Column> known, Labels labels) {
        this.keys = keys;
        this.labels = labels;
        this.language = labels.language();
        sheet = workbook.newWorksheet(labels.ofList());
        sheet.freezePane(0, HEADER_ROWS);
        sheet.hideRow(0);
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).isEmpty()) {
                header(i, keys.get(i), labels.of(known.get(keys.get(i))));
            }
        }
        header(keys.size(), "#result", "#" + labels.word("import.result"));
        header(keys.size() + 1, "#mend", "#" + labels.word("import.mend"));
        sheet.width(keys.size() + 1, 80);
    }

    void write(CheckedRow checked) {
        for (int i = 0; i < keys.size() && i < checked.cells().size(); i++) {
            var text = checked.cells().get(i);
            if (!text.isEmpty()) {
                sheet.inlineString(row, i, XlsxSheet.escaped(text.substring(0, Math.min(LONGEST_CELL, text.length()))));
            }
        }
        checked.changes().forEach(change -> mark(change.field(), OTHER, change.old()));
        checked.faults().forEach(fault -> mark(fault.column(), WRONG, text(fault)));
        sheet.inlineString(row, keys.size(), labels.word("import." + checked.action()));
        if (checked.action() == RowAction.REFUSED) {
            sheet.style(row, keys.size()).fillColor(WRONG).set();
        } else if (checked.action() == RowAction.CREATE) {
            sheet.style(row, keys.size()).fillColor(NEW).set();
        }
        var words = checked.faults().stream()
                .map(fault -> (fault.cell() == null ? "" : fault.cell() + " ") + text(fault))
                .collect(Collectors.joining("\n"));
        var twins = checked.twins().stream()
                .map(twin -> "\n" + labels.word("import.twin") + " " + twin.code() + " "
                        + twin.names().in(language) + " " + twin.id())
                .collect(Collectors.joining());
        if (!(words + twins).isBlank()) {
            sheet.inlineString(row, keys.size() + 1, (words + twins).strip());
        }
        row++;
    }

    byte[] finished() {
        try {
            workbook.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void header(int at, String key, String label) {
        sheet.inlineString(0, at, key);
        sheet.inlineString(1, at, label);
        sheet.style(1, at).bold().fillColor("D9E1F2").wrapText(true).set();
        sheet.width(at, 24);
    }

    private void mark(String key, String colour, String words) {
        var at = key == null ? -1 : keys.indexOf(key);
        if (at >= 0) {
            sheet.style(row, at).fillColor(colour).set();
            if (!words.isBlank()) {
                sheet.comment(row, at, words);
            }
        }
    }

    private String text(CellFault fault) {
        return fault.texts().get(language.locale().getLanguage());
    }
}
