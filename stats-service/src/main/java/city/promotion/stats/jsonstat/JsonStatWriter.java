package city.promotion.stats.jsonstat;

import city.promotion.conventions.quantity.Qualifier;
import city.promotion.stats.observation.Observation;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a cube as a dataset of JSON-stat 2.0; numbers with the digits that were printed. */
record JsonStatWriter(Cube cube, Vocabulary words, URI address) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String UNIT = "UNIT_MEASURE";
    private static final List<String> AREAS = List.of("REF_AREA", "COUNTERPART_AREA");
    private static final int DOCUMENTS_NAMED = 1_000;
    private static final int SOURCES_NAMED = 10;

    byte[] write() {
        var out = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(out)) {
            write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "dataset");
        json.writeStringField("href", address.toString());
        json.writeStringField("label", words.in(words.dataset().name()));
        writeSource(json);
        writeUpdated(json);
        writeStrings(json, "id", cube.edges().stream().map(Edge::id).toList());
        json.writeArrayFieldStart("size");
        for (var edge : cube.edges()) {
            json.writeNumber(edge.size());
        }
        json.writeEndArray();
        writeRoles(json);
        writeDimensions(json);
        writeValues(json);
        writeOfCells(json, "status", Observation::status);
        writeExtension(json);
        json.writeEndObject();
    }

    private void writeSource(JsonGenerator json) throws IOException {
        var cited = Observation.cited(cube.cells().stream().map(Cell::figure).toList(), words.language());
        if (!cited.isEmpty()) {
            json.writeStringField("source", cited.stream().limit(SOURCES_NAMED).collect(Collectors.joining("; ")));
        }
    }

    /** When the youngest of these figures became known. */
    private void writeUpdated(JsonGenerator json) throws IOException {
        var youngest = cube.cells().stream()
                .map(cell -> cell.figure().knownFrom())
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
        if (youngest.isPresent()) {
            json.writeStringField("updated", youngest.get().toString());
        }
    }

    private void writeRoles(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("role");
        writeStrings(json, "time", List.of(Cube.TIME));
        writeRole(json, "geo", AREAS);
        writeRole(json, "metric", List.of(UNIT));
        json.writeEndObject();
    }

    private void writeRole(JsonGenerator json, String role, List<String> dimensions) throws IOException {
        var here =
                cube.edges().stream().map(Edge::id).filter(dimensions::contains).toList();
        if (!here.isEmpty()) {
            writeStrings(json, role, here);
        }
    }

    private void writeDimensions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("dimension");
        for (int i = 0; i < cube.edges().size(); i++) {
            var edge = cube.edges().get(i);
            json.writeObjectFieldStart(edge.id());
            json.writeStringField("label", edge.label());
            json.writeObjectFieldStart("category");
            writeStrings(json, "index", edge.codes());
            json.writeObjectFieldStart("label");
            for (var category : edge.labels().entrySet()) {
                json.writeStringField(category.getKey(), category.getValue());
            }
            json.writeEndObject();
            if (edge.id().equals(UNIT)) {
                writeUnits(json, edge, i);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Of each unit the most decimals that were printed, and its power of ten where it has one only. */
    private void writeUnits(JsonGenerator json, Edge units, int place) throws IOException {
        json.writeObjectFieldStart("unit");
        for (var unit : units.labels().entrySet()) {
            json.writeObjectFieldStart(unit.getKey());
            json.writeStringField("label", unit.getValue());
            var decimals = decimals(unit.getKey(), place);
            if (decimals != null) {
                json.writeNumberField("decimals", decimals);
            }
            var multipliers = new TreeSet<Integer>();
            printed(unit.getKey(), place)
                    .forEach(figure -> multipliers.add(figure.value().multiplier()));
            if (multipliers.size() == 1) {
                json.writeNumberField("multiplier", multipliers.first());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private Integer decimals(String unit, int place) {
        return printed(unit, place).stream()
                .map(Observation::decimals)
                .max(Integer::compareTo)
                .orElse(null);
    }

    private List<Observation> printed(String unit, int place) {
        var printed = new ArrayList<Observation>();
        for (var cell : cube.cells()) {
            if (cell.figure().value() != null
                    && cell.figure().codes().get(place).equals(unit)) {
                printed.add(cell.figure());
            }
        }
        return printed;
    }

    private void writeValues(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("value");
        for (var cell : cube.cells()) {
            if (cell.figure().value() != null) {
                json.writeFieldName(cell.name());
                json.writeNumber(cell.figure().value().value());
            }
        }
        json.writeEndObject();
    }

    /** What the standard has no member for; readers keep it untouched. */
    private void writeExtension(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("extension");
        json.writeStringField("datasetId", words.dataset().id());
        json.writeStringField("agency", words.dataset().agency());
        json.writeStringField("structureVersion", words.dataset().version());
        writeStatusLabels(json);
        writeOfCells(json, "decimals", figure -> figure.value() == null ? null : String.valueOf(figure.decimals()));
        writeOfCells(
                json,
                "qualifier",
                figure -> figure.value() == null || figure.value().qualifier() == Qualifier.EXACT
                        ? null
                        : figure.value().qualifier().name());
        writeOfCells(
                json,
                "confidentiality",
                figure -> "F".equals(figure.confidentiality()) ? null : figure.confidentiality());
        writeOfCells(json, "comment", figure -> figure.comment() == null ? null : words.in(figure.comment()));
        var documents = new TreeSet<String>();
        cube.cells().forEach(cell -> cell.figure().sources().forEach(source -> documents.add(source.document())));
        writeStrings(json, "sources", documents.stream().limit(DOCUMENTS_NAMED).toList());
        json.writeEndObject();
    }

    private void writeStatusLabels(JsonGenerator json) throws IOException {
        var used = new TreeSet<String>();
        cube.cells().forEach(cell -> used.add(cell.figure().status()));
        json.writeObjectFieldStart("status");
        json.writeObjectFieldStart("label");
        for (var status : words.labels("OBS_STATUS", used).entrySet()) {
            json.writeStringField(status.getKey(), status.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeOfCells(JsonGenerator json, String member, Function<Observation, String> text)
            throws IOException {
        json.writeObjectFieldStart(member);
        for (var cell : cube.cells()) {
            var said = text.apply(cell.figure());
            if (said != null) {
                json.writeStringField(cell.name(), said);
            }
        }
        json.writeEndObject();
    }

    private static void writeStrings(JsonGenerator json, String member, List<String> texts) throws IOException {
        json.writeArrayFieldStart(member);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
