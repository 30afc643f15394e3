package city.promotion.stats.sdmx.data;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.sdmx.data.CsvOptions.Keys;
import city.promotion.stats.sdmx.data.CsvOptions.Labels;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** SDMX-CSV 2.0: commas, points, no byte order mark; a text that a spreadsheet would run as a formula gets an apostrophe. */
class CsvData implements DataWriter {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private final DataMessage message;
    private final CsvOptions options;
    private final Writer csv;
    private final Map<String, Map<String, LocalizedText>> names = new HashMap<>();
    private Section section;

    CsvData(DataMessage message, CsvOptions options, OutputStream out) {
        this.message = message;
        this.options = options;
        this.csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void begin() throws IOException {
        var head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID"));
        if (options.labels() == Labels.NAME) {
            head.add("STRUCTURE_NAME");
        }
        head.add("ACTION");
        if (options.keys() == Keys.SERIES || options.keys() == Keys.BOTH) {
            head.add("SERIES_KEY");
        }
        if (options.keys() == Keys.OBS || options.keys() == Keys.BOTH) {
            head.add("OBS_KEY");
        }
        message.dimensions().forEach(dimension -> addHead(head, dimension));
        if (message.values()) {
            addHead(head, message.structure().measure());
        }
        message.attributes().forEach(attribute -> addHead(head, attribute));
        writeLine(head);
    }

    @Override
    public void beginDataSet(Section begun) {
        section = begun;
    }

    @Override
    public void write(Observation row) throws IOException {
        var line = new ArrayList<String>();
        var flow = message.flow();
        line.add("dataflow");
        addNamed(line, flow.identity().text(), message.envelope().text(flow.name()));
        line.add(section.action().letter());
        if (options.keys() == Keys.SERIES || options.keys() == Keys.BOTH) {
            line.add(row.key());
        }
        if (options.keys() == Keys.OBS || options.keys() == Keys.BOTH) {
            line.add(row.key() + "." + row.period());
        }
        var dimensions = message.dimensions();
        for (int place = 0; place < dimensions.size(); place++) {
            var left = message.seriesOnly() && dimensions.get(place).codes() == null;
            add(line, dimensions.get(place), left ? null : message.code(row, place));
        }
        if (message.values()) {
            add(line, message.structure().measure(), message.value(row));
        }
        for (var attribute : message.attributes()) {
            add(line, attribute, message.attribute(attribute, row));
        }
        writeLine(line);
    }

    @Override
    public void endDataSet() {
        // Each line says what it is.
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    private void addHead(List<String> head, Component component) {
        addNamed(head, component.id(), message.envelope().text(component.name()));
    }

    private void add(List<String> line, Component component, String value) {
        var label = value == null || component.codes() == null
                ? null
                : names.computeIfAbsent(component.id(), id -> component.codes().names())
                        .get(value);
        addNamed(line, value, label == null ? value : message.envelope().text(label));
    }

    private void addNamed(List<String> line, String id, String name) {
        switch (options.labels()) {
            case ID -> line.add(id);
            case NAME -> {
                line.add(id);
                line.add(name);
            }
            case BOTH -> line.add(id == null || name.equals(id) ? id : id + ": " + name);
        }
    }

    private void writeLine(List<String> cells) throws IOException {
        var comma = "";
        for (var cell : cells) {
            csv.write(comma);
            csv.write(cell == null ? "" : quoted(cell));
            comma = ",";
        }
        csv.write("\r\n");
    }

    private static String quoted(String cell) {
        var safe = FORMULA.matcher(cell).matches() && !cell.matches("-?\\d+(\\.\\d+)?") ? "'" + cell : cell;
        return safe.contains(",") || safe.contains("\"") || safe.contains("\n") || safe.contains("\r")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
