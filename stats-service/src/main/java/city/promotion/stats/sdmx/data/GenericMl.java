package city.promotion.stats.sdmx.data;

import city.promotion.stats.observation.Observation;
import city.promotion.stats.sdmx.structure.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** SDMX-ML 2.1, generic: the same elements for every structure. */
class GenericMl implements DataWriter {

    private final List<DataMessage> parts;
    private final Xml xml;
    private final Groups groups = new Groups();
    private DataMessage message;

    GenericMl(List<DataMessage> parts, OutputStream out) throws IOException {
        this.parts = parts;
        this.xml = new Xml(out);
    }

    @Override
    public void begin() throws IOException {
        xml.document("mes:GenericData", "mes", "gen", "com");
        xml.header(parts.get(0).envelope());
        for (var part : parts) {
            xml.start("mes:Structure", "structureID", part.structureId(), "dimensionAtObservation", part.observedAt())
                    .start("com:Structure")
                    .reference(part.structure().identity())
                    .end()
                    .end();
        }
        xml.end();
    }

    @Override
    public void beginDataSet(DataMessage of, Section section) throws IOException {
        message = of;
        xml.start(
                "mes:DataSet",
                "structureRef",
                message.structureId(),
                "action",
                section.action().name(),
                "validFromDate",
                section.validFrom() == null ? null : section.validFrom().toString());
    }

    @Override
    public void write(Observation row) throws IOException {
        if (!message.flat()) {
            var open = groups.isOpen();
            if (groups.begins(message, row)) {
                if (open) {
                    xml.end();
                }
                xml.start("gen:Series");
                writeKey("gen:SeriesKey", row, message.ofSeries());
            }
            if (message.seriesOnly()) {
                return;
            }
        }
        xml.start("gen:Obs");
        if (message.flat()) {
            writeKey("gen:ObsKey", row, message.ofObservation());
        } else {
            xml.empty(
                    "gen:ObsDimension",
                    "value",
                    message.code(row, message.ofObservation().get(0)));
        }
        var value = message.values() ? message.value(row) : null;
        if (value != null) {
            xml.empty("gen:ObsValue", "value", value);
        }
        writeAttributes(row);
        xml.end();
    }

    @Override
    public void endDataSet() throws IOException {
        if (groups.isOpen()) {
            xml.end();
            groups.close();
        }
        xml.end();
    }

    @Override
    public void end() throws IOException {
        xml.finish();
        xml.close();
    }

    private void writeKey(String name, Observation row, List<Integer> places) throws IOException {
        xml.start(name);
        for (var place : places) {
            xml.empty("gen:Value", "id", message.dimensions().get(place).id(), "value", message.code(row, place));
        }
        xml.end();
    }

    private void writeAttributes(Observation row) throws IOException {
        var begun = false;
        for (var attribute : message.attributes()) {
            var value = message.attribute(attribute, row);
            if (value != null) {
                if (!begun) {
                    xml.start("gen:Attributes");
                    begun = true;
                }
                xml.empty("gen:Value", "id", attribute.id(), "value", value);
            }
        }
        if (begun) {
            xml.end();
        }
    }
}
