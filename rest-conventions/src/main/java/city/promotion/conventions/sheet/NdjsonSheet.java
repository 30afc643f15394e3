package city.promotion.conventions.sheet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line, each as the list itself answers it. */
public final class NdjsonSheet implements SheetWriter {

    private final ObjectMapper json;
    private final JsonGenerator lines;

    public NdjsonSheet(OutputStream out, ObjectMapper json) throws IOException {
        this.json = json;
        // No separator between root values: each line brings its own end, the last one too.
        lines = json.createGenerator(out).setRootValueSeparator(null);
    }

    @Override
    public void write(JsonNode item) throws IOException {
        json.writeTree(lines, item);
        lines.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
