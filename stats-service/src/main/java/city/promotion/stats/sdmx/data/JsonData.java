package city.promotion.stats.sdmx.data;

import city.promotion.conventions.language.LocalizedText;
import city.promotion.stats.observation.Observation;
import city.promotion.stats.period.Period;
import city.promotion.stats.sdmx.structure.DataStructure.Component;
import city.promotion.stats.sdmx.structure.Dataflow;
import city.promotion.stats.sdmx.structure.StructureJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SDMX-JSON 2.0 and 2.1. Codes get their numbers as they come, so the structure, which lists them by number, is written behind the
 * data: nothing has to be read twice or kept.
 */
class JsonData implements DataWriter {

    private static final int TEXTS_NUMBERED = 10_000;

    private final List<DataMessage> parts;
    private final boolean later;
    private final JsonGenerator json;
    private final Groups groups = new Groups();
    private final Map<DataMessage, Met> met = new LinkedHashMap<>();
    private DataMessage message;
    private List<Numbers> dimensions;
    private List<Numbers> attributes;
    private int dataSets;

    /** {@code later} is version 2.1. */
    JsonData(List<DataMessage> parts, boolean later, OutputStream out) throws IOException {
        this.parts = parts;
        this.later = later;
        this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        parts.forEach(part -> met.put(part, new Met(part)));
    }

    private void turnTo(DataMessage part) {
        message = part;
        dimensions = met.get(part).dimensions();
        attributes = met.get(part).attributes();
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        StructureJson.writeMeta(
                json,
                parts.get(0).envelope(),
                later
                        ? "https://json.sdmx.org/2.1/sdmx-json-data-schema.json"
                        : "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json");
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("dataSets");
    }

    @Override
    public void beginDataSet(DataMessage of, Section section) throws IOException {
        turnTo(of);
        met.get(of).dataSets().add(dataSets++);
        json.writeStartObject();
        json.writeNumberField("structure", parts.indexOf(of));
        json.writeStringField("action", section.action().name());
        if (section.validFrom() != null) {
            json.writeStringField("validFrom", section.validFrom().toString());
        }
        writeLinks(message.flow());
        json.writeArrayFieldStart("attributes");
        json.writeEndArray();
        json.writeObjectFieldStart(message.flat() ? "observations" : "series");
    }

    @Override
    public void write(Observation row) throws IOException {
        if (!message.flat()) {
            var open = groups.isOpen();
            if (groups.begins(message, row)) {
                if (open) {
                    endSeries();
                }
                json.writeObjectFieldStart(numbers(row, message.ofSeries()));
                json.writeArrayFieldStart("attributes");
                json.writeEndArray();
                json.writeObjectFieldStart("observations");
            }
            if (message.seriesOnly()) {
                return;
            }
        }
        json.writeArrayFieldStart(numbers(row, message.ofObservation()));
        if (!row.deleted()) {
            writeValues(row);
        }
        json.writeEndArray();
    }

    @Override
    public void endDataSet() throws IOException {
        if (groups.isOpen()) {
            endSeries();
            groups.close();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("structures");
        for (var part : parts) {
            turnTo(part);
            writeStructure();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    private void writeValues(Observation row) throws IOException {
        if (message.values()) {
            var value = message.value(row);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        }
        for (int i = 0; i < attributes.size(); i++) {
            var attribute = message.attributes().get(i);
            var value = message.attribute(attribute, row);
            if (value == null) {
                json.writeNull();
            } else if (attribute.codes() != null || attributes.get(i).hasRoomFor(value)) {
                json.writeNumber(attributes.get(i).of(value));
            } else {
                json.writeString(value);
            }
        }
    }

    private void endSeries() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private String numbers(Observation row, List<Integer> places) {
        var key = new StringBuilder();
        for (var place : places) {
            key.append(key.isEmpty() ? "" : ":").append(dimensions.get(place).of(message.code(row, place)));
        }
        return key.toString();
    }

    private void writeStructure() throws IOException {
        json.writeStartObject();
        StructureJson.writeText(
                json, message.envelope(), "name", "names", message.flow().name());
        StructureJson.writeText(
                json,
                message.envelope(),
                "description",
                "descriptions",
                message.flow().description());
        writeLinks(message.flow());
        json.writeArrayFieldStart("dataSets");
        for (var dataSet : met.get(message).dataSets()) {
            json.writeNumber(dataSet);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("dimensions");
        json.writeArrayFieldStart("dataSet");
        json.writeEndArray();
        writeDimensions("series", message.ofSeries());
        writeDimensions("observation", message.seriesOnly() ? List.of() : message.ofObservation());
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        json.writeArrayFieldStart("observation");
        if (message.values()) {
            json.writeStartObject();
            writeName(message.structure().measure());
            json.writeObjectFieldStart("format");
            json.writeStringField("dataType", "Decimal");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        writeAttributes();
        json.writeEndObject();
    }

    private void writeDimensions(String level, List<Integer> places) throws IOException {
        json.writeArrayFieldStart(level);
        for (var place : places) {
            var dimension = message.dimensions().get(place);
            json.writeStartObject();
            writeName(dimension);
            json.writeNumberField("keyPosition", place);
            if (dimension.codes() == null) {
                json.writeArrayFieldStart("roles");
                json.writeString("TIME_PERIOD");
                json.writeEndArray();
            }
            writeValues(dimension, dimensions.get(place));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeAttributes() throws IOException {
        json.writeObjectFieldStart("attributes");
        for (var level : List.of("dataSet", "dimensionGroup", "series")) {
            json.writeArrayFieldStart(level);
            json.writeEndArray();
        }
        json.writeArrayFieldStart("observation");
        for (int i = 0; i < attributes.size(); i++) {
            var attribute = message.attributes().get(i);
            json.writeStartObject();
            writeName(attribute);
            json.writeObjectFieldStart("relationship");
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
            json.writeEndObject();
            writeAttributeValues(attribute, attributes.get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeName(Component component) throws IOException {
        json.writeStringField("id", component.id());
        StructureJson.writeText(json, message.envelope(), "name", "names", component.name());
    }

    private void writeValues(Component component, Numbers used) throws IOException {
        if (used.codes().isEmpty()) {
            return;
        }
        var names = component.codes() == null
                ? new HashMap<String, LocalizedText>()
                : component.codes().names();
        json.writeArrayFieldStart("values");
        for (var code : used.codes()) {
            json.writeStartObject();
            json.writeStringField("id", code);
            if (names.containsKey(code)) {
                StructureJson.writeText(json, message.envelope(), "name", "names", names.get(code));
            } else {
                json.writeStringField("name", code);
            }
            var period = component.codes() == null ? Period.parse(code) : Optional.<Period>empty();
            if (period.isPresent()) {
                json.writeStringField("start", period.get().start() + "T00:00:00Z");
                json.writeStringField("end", period.get().end() + "T23:59:59Z");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Readers look every attribute up in its values, so there is always one, be it none. */
    private void writeAttributeValues(Component attribute, Numbers used) throws IOException {
        if (attribute.codes() != null && !used.codes().isEmpty()) {
            writeValues(attribute, used);
            return;
        }
        json.writeArrayFieldStart("values");
        for (var text : used.codes()) {
            json.writeStartObject();
            json.writeStringField("value", text);
            json.writeEndObject();
        }
        if (used.codes().isEmpty()) {
            json.writeNull();
        }
        json.writeEndArray();
    }

    private void writeLinks(Dataflow flow) throws IOException {
        json.writeArrayFieldStart("links");
        for (var link : List.of(flow.identity(), flow.structure().identity())) {
            json.writeStartObject();
            json.writeStringField("rel", link.kind().path());
            json.writeStringField("urn", link.urn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What has come of one dataflow. */
    private record Met(List<Numbers> dimensions, List<Numbers> attributes, List<Integer> dataSets) {

        Met(DataMessage part) {
            this(numbers(part.dimensions()), numbers(part.attributes()), new ArrayList<>());
        }

        private static List<Numbers> numbers(List<Component> components) {
            return components.stream().map(component -> new Numbers()).toList();
        }
    }

    /** Numbers of the codes of one component, in the order in which they came. */
    private record Numbers(Map<String, Integer> byCode) {

        Numbers() {
            this(new LinkedHashMap<>());
        }

        /** Free texts get a number as well as long as they are few; of very many, the rest stands where it belongs. */
        boolean hasRoomFor(String text) {
            return byCode.size() < TEXTS_NUMBERED || byCode.containsKey(text);
        }

        int of(String code) {
            return byCode.computeIfAbsent(code, met -> byCode.size());
        }

        List<String> codes() {
            return List.copyOf(byCode.keySet());
        }
    }
}
