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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** SDMX-CSV 2.0, and 1.0, which names the dataflow in its first column and knows no actions: commas, points, no byte order mark; a text that a spreadsheet would run as a formula gets an apostrophe. */
class CsvData implements DataWriter {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private final List<DataMessage> parts;
    private final CsvOptions options;
    private final boolean later;
    private final List<Component> dimensions;
    private final List<Component> attributes;
    private final Writer csv;
    private final Map<String, Map<String, LocalizedText>> names = new HashMap<>();
    private DataMessage message;
    private Section section;
    private int[] places;
    private Component[] own;

    /** {@code later} is version 2.0. */
    CsvData(List<DataMessage> parts, CsvOptions options, boolean later, OutputStream out) {
        this.parts = parts;
        this.options = options;
        this.later = later;
        this.message = parts.get(0);
        this.dimensions = together(DataMessage::dimensions);
        this.attributes = together(DataMessage::attributes);
        this.csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void begin() throws IOException {
        var head = new ArrayList<>(later ? List.of("STRUCTURE", "STRUCTURE_ID") : List.of("DATAFLOW"));
        if (later && options.labels() == Labels.NAME) {
            head.add("STRUCTURE_NAME");
        }
        if (later) {
            head.add("ACTION");
        }
        if (options.keys() == Keys.SERIES || options.keys() == Keys.BOTH) {
            head.add("SERIES_KEY");
        }
        if (options.keys() == Keys.OBS || options.keys() == Keys.BOTH) {
            head.add("OBS_KEY");
        }
        dimensions.forEach(dimension -> addHead(head, dimension));
        if (message.values()) {
            addHead(head, message.structure().measure());
        }
        attributes.forEach(attribute -> addHead(head, attribute));
        writeLine(head);
    }

    @Override
    public void beginDataSet(DataMessage of, Section begun) {
        message = of;
        section = begun;
        places = dimensions.stream().mapToInt(this::place).toArray();
        own = attributes.stream()
                .map(attribute -> find(of.attributes(), attribute.id()))
                .toArray(Component[]::new);
    }

    @Override
    public void write(Observation row) throws IOException {
        var line = new ArrayList<String>();
        var flow = message.flow();
        if (later) {
            line.add("dataflow");
        }
        addNamed(line, flow.identity().text(), message.envelope().text(flow.name()));
        if (later) {
            line.add(section.action().letter());
        }
        if (options.keys() == Keys.SERIES || options.keys() == Keys.BOTH) {
            line.add(row.key());
        }
        if (options.keys() == Keys.OBS || options.keys() == Keys.BOTH) {
            line.add(row.key() + "." + row.period());
        }
        for (var place : places) {
            var dimension = place < 0 ? null : message.dimensions().get(place);
            if (dimension == null || message.seriesOnly() && dimension.codes() == null) {
                addNamed(line, null, null);
            } else {
                add(line, dimension, message.code(row, place));
            }
        }
        if (message.values()) {
            add(line, message.structure().measure(), message.value(row));
        }
        for (var attribute : own) {
            if (attribute == null) {
                addNamed(line, null, null);
            } else {
                add(line, attribute, message.attribute(attribute, row));
            }
        }
        writeLine(line);
    }

    /** The columns of all dataflows, each once: those of the first in their order, then what the others have besides; time last. */
    private List<Component> together(Function<DataMessage, List<Component>> of) {
        var together = new LinkedHashMap<String, Component>();
        for (var part : parts) {
            of.apply(part).stream()
                    .filter(component -> component != part.structure().time())
                    .forEach(component -> together.putIfAbsent(component.id(), component));
        }
        parts.stream()
                .flatMap(part -> of.apply(part).stream()
                        .filter(component -> component == part.structure().time()))
                .forEach(time -> together.putIfAbsent(time.id(), time));
        return List.copyOf(together.values());
    }

    private int place(Component dimension) {
        var own = find(message.dimensions(), dimension.id());
        return own == null ? -1 : message.dimensions().indexOf(own);
    }

    private static Component find(List<Component> components, String id) {
        return components.stream()
                .filter(component -> component.id().equals(id))
                .findFirst()
                .orElse(null);
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
                : names.computeIfAbsent(
                                component.codes().identity().text(),
                                list -> component.codes().names())
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
