package city.promotion.conventions.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV by RFC 4180 in UTF-8. */
public final class CsvSheet implements SheetWriter {

    /** Without it Excel takes UTF-8 for the code page of the machine; every other reader is better off without. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Column> columns;
    private final CsvWriter csv;

    private CsvSheet(OutputStream out, List<Column> columns, List<String> header, boolean marked) throws IOException {
        this.columns = columns;
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (marked) {
            text.write(BYTE_ORDER_MARK);
        }
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(header.stream().map(Formulas::defused).toList());
    }

    /** For programs: the first line holds the stable keys of the columns. */
    public static CsvSheet forPrograms(OutputStream out, List<Column> columns) throws IOException {
        return new CsvSheet(out, columns, columns.stream().map(Column::key).toList(), false);
    }

    /** For people who open it in Excel: the first line holds the labels, and a byte order mark says that it is UTF-8. */
    public static CsvSheet forExcel(OutputStream out, List<Column> columns, Labels labels) throws IOException {
        return new CsvSheet(out, columns, labels.of(columns), true);
    }

    @Override
    public void write(JsonNode item) {
        var cells = Cells.of(item, columns);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Formulas.defused(cells[i]);
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
